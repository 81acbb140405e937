import type { Session } from "@/platform/session";

/** For whom the components are shown: what they ask of a session, and nobody. */
export const VISITOR: Session = {
  authenticated: false,
  tenant: {
    name: "YZ",
    slug: "yz",
    language: "fr",
    currency: "MAD",
    timezone: "Africa/Casablanca",
    theme: { colour: "", logo: "", icon: "" },
  },
  roles: {},
};
