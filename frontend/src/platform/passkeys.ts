import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from "@simplewebauthn/browser";

import { ApiError, request } from "./api";
import type { Session } from "./session";

export type Passkey = { id: string; name: string; created_at: string; last_used_at: string | null };

/** The person closed the device's window, waited too long, or has no key there. */
export const DEVICE_REFUSED = "device_refused";

export function devicesHavePasskeys(): boolean {
  return typeof window.PublicKeyCredential === "function";
}

type New = { name: string; password: string };

/** The password lets ask the device; the device makes the key. `host` is the platform's own address, or nothing. */
export async function addPasskey({ name, password }: New, host = ""): Promise<Passkey> {
  const asked = await request<{ options: PublicKeyCredentialCreationOptionsJSON }>(
    "POST",
    `${host}passkeys/`,
    { password },
  );
  const { startRegistration } = await import("@simplewebauthn/browser");
  const credential = await startRegistration({ optionsJSON: asked.options }).catch(refused);
  return request<Passkey>("POST", `${host}passkeys/confirm/`, { name, credential });
}

/** The device lets the person choose among its keys of this place, and unlocks. */
export async function enterByPasskey(): Promise<Session> {
  return showPasskey<Session>("");
}

/** The same at the door of `host`, which answers with a session of its own. */
export async function showPasskey<Answer>(host: string): Promise<Answer> {
  const asked = await request<{ options: PublicKeyCredentialRequestOptionsJSON }>(
    "POST",
    `${host}session/passkey/`,
  );
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const credential = await startAuthentication({ optionsJSON: asked.options }).catch(refused);
  return request<Answer>("POST", `${host}session/passkey/confirm/`, { credential });
}

function refused(): never {
  throw new ApiError(400, DEVICE_REFUSED, "");
}
