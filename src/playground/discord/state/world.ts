import { Locale, PermissionFlagsBits, type TeamMemberMembershipState } from "discord-api-types/v10";

/** Someone who uses the bot. The key under which a world holds it is the name tests use. */
export interface Persona {
  id: string;
  username: string;
  displayName: string;
  locale: Locale;
  dmChannelId: string;
  /** Whether they have the application installed for themselves; not unless told. */
  hasInstalledApp?: boolean;
}

export interface Role {
  id: string;
  name: string;
  permissions: bigint;
}

export interface TextChannel {
  id: string;
  topic: string;
  /** What the bot may not do there; nothing unless told. */
  denied?: bigint;
}

export interface Server {
  id: string;
  name: string;
  locale: Locale;
  ownerId: string;
  /** What everyone may do; the role behind it carries the server's own id. */
  everyone: bigint;
  roles: Role[];
  /** Text channels, by their names. */
  channels: Record<string, TextChannel>;
  /** Persona to the ids of its roles. Who is absent is not a member. */
  members: Record<string, string[]>;
  botIsMember: boolean;
}

export interface Group {
  /** Of its channel. */
  id: string;
  /** Personas. */
  members: string[];
}

interface Application {
  id: string;
  name: string;
  description: string;
  ownerId: string;
  /** Bits of Discord's `ApplicationFlags`; none unless told. */
  flags?: number;
  /** Whether people may install it for themselves; not unless told. */
  userInstall?: boolean;
  /** Absent for an application that belongs to its owner alone. */
  team?: Team;
}

export interface Team {
  id: string;
  name: string;
  members: { userId: string; membership_state: TeamMemberMembershipState }[];
}

/** Everything there is before the bot connects. */
export interface World {
  application: Application;
  personas: Record<string, Persona>;
  servers: Record<string, Server>;
  /** Direct messages of several personas, without the bot; none unless told. */
  groups?: Record<string, Group>;
}

const { ViewChannel, SendMessages, EmbedLinks, AttachFiles, ReadMessageHistory, ManageGuild } =
  PermissionFlagsBits;
const EVERYONE =
  ViewChannel |
  SendMessages |
  EmbedLinks |
  AttachFiles |
  ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands;

/**
 * A server to try the bot in, a second one it is in from the start, and a third that it can join.
 * Two moderators differ in what makes them one: a permission, or a role that grants nothing.
 */
export const demoWorld: World = {
  application: {
    id: "1100000000000000001",
    name: "Footnote",
    description: "Answers from a folder of articles, word for word.",
    ownerId: "1200000000000000005",
  },
  personas: {
    member: persona("1200000000000000001", "mira", "Mira", "1300000000000000001"),
    secondMember: persona("1200000000000000002", "tomas", "Tomás", "1300000000000000002"),
    moderator: persona("1200000000000000003", "ines", "Inês", "1300000000000000003"),
    roleModerator: persona("1200000000000000004", "kofi", "Kofi", "1300000000000000004"),
    owner: persona("1200000000000000005", "ada", "Ada", "1300000000000000005"),
  },
  servers: {
    demo: {
      id: "1400000000000000001",
      name: "Reading Room",
      locale: Locale.EnglishUS,
      ownerId: "1200000000000000005",
      everyone: EVERYONE,
      roles: [
        { id: "1500000000000000001", name: "Moderator", permissions: ManageGuild },
        { id: "1500000000000000002", name: "Librarian", permissions: 0n },
      ],
      channels: { general: { id: "1600000000000000001", topic: "Ask away" } },
      members: {
        member: [],
        secondMember: [],
        moderator: ["1500000000000000001"],
        roleModerator: ["1500000000000000002"],
        owner: [],
      },
      botIsMember: true,
    },
    second: {
      id: "1400000000000000002",
      name: "Annex",
      locale: Locale.German,
      ownerId: "1200000000000000001",
      everyone: EVERYONE,
      roles: [],
      channels: { annex: { id: "1600000000000000002", topic: "Where another server meets" } },
      members: { member: [], secondMember: [] },
      botIsMember: true,
    },
    later: {
      id: "1400000000000000003",
      name: "New Wing",
      locale: Locale.EnglishGB,
      ownerId: "1200000000000000002",
      everyone: EVERYONE,
      roles: [],
      channels: { newcomers: { id: "1600000000000000003", topic: "The bot joins here later" } },
      members: { member: [], secondMember: [] },
      botIsMember: false,
    },
  },
};

function persona(id: string, username: string, displayName: string, dmChannelId: string): Persona {
  return { id, username, displayName, locale: Locale.EnglishUS, dmChannelId };
}
