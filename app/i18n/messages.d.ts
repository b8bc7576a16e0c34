import type accounts from "@/messages/en/accounts.json";
import type amendments from "@/messages/en/amendments.json";
import type auth from "@/messages/en/auth.json";
import type common from "@/messages/en/common.json";
import type dates from "@/messages/en/dates.json";
import type desk from "@/messages/en/desk.json";
import type device from "@/messages/en/device.json";
import type dispositions from "@/messages/en/dispositions.json";
import type drafting from "@/messages/en/drafting.json";
import type frame from "@/messages/en/frame.json";
import type letters from "@/messages/en/letters.json";
import type negotiations from "@/messages/en/negotiations.json";
import type ours from "@/messages/en/ours.json";
import type participants from "@/messages/en/participants.json";
import type redline from "@/messages/en/redline.json";
import type screen from "@/messages/en/screen.json";
import type settings from "@/messages/en/settings.json";
import type structure from "@/messages/en/structure.json";
import type text from "@/messages/en/text.json";
import type versions from "@/messages/en/versions.json";

// A key that is not in the catalogue is a compile error.
declare module "next-intl" {
  interface AppConfig {
    Messages: {
      accounts: typeof accounts;
      amendments: typeof amendments;
      auth: typeof auth;
      common: typeof common;
      dates: typeof dates;
      device: typeof device;
      dispositions: typeof dispositions;
      desk: typeof desk;
      drafting: typeof drafting;
      frame: typeof frame;
      letters: typeof letters;
      negotiations: typeof negotiations;
      ours: typeof ours;
      participants: typeof participants;
      redline: typeof redline;
      screen: typeof screen;
      settings: typeof settings;
      structure: typeof structure;
      text: typeof text;
      versions: typeof versions;
    };
  }
}
