import { ApiError, headersFor, SERVER_UNREACHABLE, toApiError } from "./api";
import { lostTheServer } from "./offline/network";

/** A file that a field of a record holds. */
export type HeldFile = {
  id: string;
  name: string;
  type: string;
  size: number;
  /** Where it is fetched; nowhere until the record is saved with it. */
  url?: string;
  thumbnail?: string | null;
};

/** Pictures that were chosen in this tab, as the device itself shows them. */
const chosen = new Map<string, string>();

/** The small picture of the file; none of what is no picture. */
export function previewOf({ id, thumbnail }: HeldFile): string | null {
  return thumbnail ?? chosen.get(id) ?? null;
}

/** Sends a file for a field, and tells how much of it has left: what `fetch` cannot say. */
export async function sendFile(path: string, file: File, onPart: (part: number) => void): Promise<HeldFile> {
  const response = await posted(path, file, onPart);
  if (!response.ok) throw await toApiError(response);
  const held = (await response.json()) as HeldFile;
  if (held.type.startsWith("image/")) chosen.set(held.id, URL.createObjectURL(file));
  return held;
}

function posted(path: string, file: File, onPart: (part: number) => void): Promise<Response> {
  const body = new FormData();
  body.append("file", file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/v1/${path}`);
    for (const [name, value] of Object.entries(headersFor("POST", path)))
      request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onPart(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(new Response(request.responseText, { status: request.status }));
    request.onerror = () => {
      lostTheServer();
      reject(new ApiError(0, SERVER_UNREACHABLE, ""));
    };
    request.send(body);
  });
}
