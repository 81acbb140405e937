import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";

import { request } from "./api";
import { adoptLanguage, isLanguage, type Language, takeChosen } from "./i18n";
import { personOf } from "./offline/kept-session";
import { DENSITY, store, THEME } from "./preferences";
import { SESSION_KEY, type Session } from "./session";

export type Look = { language?: Language; theme?: string; density?: string };

/** How one sees the screens is kept in one's profile, for the next device; without the network, on this one alone. */
export function useKeepLook() {
  const client = useQueryClient();
  return useCallback((chosen: Look) => void keepLook(client, chosen), [client]);
}

async function keepLook(client: QueryClient, chosen: Look): Promise<void> {
  const session = client.getQueryData<Session>(SESSION_KEY);
  if (!session || personOf(session) === null || session.needs_second_factor) return;
  takeChosen(); // it is this person's, and not of who signs in here next
  const kept = await request<Look>("PATCH", "profile/", chosen).then(
    () => true,
    () => false,
  );
  const known = client.getQueryData<Session>(SESSION_KEY);
  if (kept && known?.user) client.setQueryData(SESSION_KEY, { ...known, user: { ...known.user, ...chosen } });
}

/**
 * Whoever signs in finds the screens as they left them on any device. A language that they chose at the door is
 * their wish of today: it wins, and is kept. Support sees as it likes, whoever it stands in for.
 */
export async function adoptLook(client: QueryClient, session: Session): Promise<void> {
  if (personOf(session) === null || !session.user) return;
  const { language, theme, density } = session.user;
  if (theme) store(THEME, theme);
  if (density) store(DENSITY, density);
  const chosen = takeChosen();
  if (chosen && chosen !== language) void keepLook(client, { language: chosen });
  else if (isLanguage(language)) await adoptLanguage(language);
}
