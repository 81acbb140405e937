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

/** The password lets ask the device; the device makes the key. */
export async function addPasskey({ name, password }: { name: string; password: string }): Promise<Passkey> {
  const asked = await request<{ options: PublicKeyCredentialCreationOptionsJSON }>("POST", "passkeys/", {
    password,
  });
  const { startRegistration } = await import("@simplewebauthn/browser");
  const credential = await startRegistration({ optionsJSON: asked.options }).catch(refused);
  return request<Passkey>("POST", "passkeys/confirm/", { name, credential });
}

/** The device lets the person choose among its keys of this place, and unlocks. */
export async function enterByPasskey(): Promise<Session> {
  const asked = await request<{ options: PublicKeyCredentialRequestOptionsJSON }>("POST", "session/passkey/");
  const { startAuthentication } = await import("@simplewebauthn/browser");
  const credential = await startAuthentication({ optionsJSON: asked.options }).catch(refused);
  return request<Session>("POST", "session/passkey/confirm/", { credential });
}

function refused(): never {
  throw new ApiError(400, DEVICE_REFUSED, "");
}
