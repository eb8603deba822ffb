import {
  ActionRowBuilder,
  ApplicationCommandType,
  ButtonBuilder,
  type ButtonInteraction,
  ButtonStyle,
  type ChatInputCommandInteraction,
  Client,
  type ClientOptions,
  Events,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  type ModalSubmitInteraction,
  type RESTPostAPIApplicationCommandsJSONBody,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
  UserSelectMenuBuilder,
} from "discord.js";
import type { LocalDiscord } from "../../src/playground/discord/local-discord.ts";

/** The commands the fixture bot registers. */
export const FIXTURE_COMMANDS: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: "echo",
    description: "Say it back",
    options: [
      { type: 3, name: "text", description: "What to say", required: true, max_length: 20 },
      { type: 4, name: "times", description: "How often", min_value: 1, max_value: 3 },
      {
        type: 3,
        name: "tone",
        description: "How",
        choices: [{ name: "Loud", value: "loud" }],
      },
      { type: 5, name: "hidden", description: "Only for you" },
      { type: 11, name: "file", description: "Something to count" },
      { type: 6, name: "to", description: "To whom" },
    ],
  },
  {
    name: "pick",
    description: "Pick a word",
    options: [
      { type: 3, name: "word", description: "The word", required: true, autocomplete: true },
    ],
  },
  { name: "think", description: "Answer later" },
  { name: "form", description: "Fill in a form" },
  { name: "hand", description: "Hand in files" },
  { name: "panel", description: "Buttons and a dropdown", contexts: [0] },
  { name: "manage", description: "For moderators", default_member_permissions: "32" },
  {
    name: "shelf",
    description: "Shelves",
    options: [
      {
        type: 1,
        name: "open",
        description: "Open one",
        options: [{ type: 4, name: "number", description: "Which", required: true }],
      },
    ],
  },
  { name: "Count letters", type: ApplicationCommandType.Message },
  { name: "Greet", type: ApplicationCommandType.User },
];

/** A small bot on the real client. Handlers may be replaced to make it send anything. */
export async function startFixtureBot(
  discord: LocalDiscord,
  onInteraction: (interaction: Interaction) => unknown = answer,
  options: Partial<ClientOptions> = {},
): Promise<Client<true>> {
  const client = new Client({
    intents: [],
    ...options,
    rest: { api: discord.apiUrl, ...options.rest },
  });
  client.on(Events.Error, () => undefined);
  client.on(Events.InteractionCreate, onInteraction);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  await ready;
  return client as Client<true>;
}

/** What the fixture bot does unless a test says otherwise. */
export async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed}!`, value: typed }]);
  } else if (interaction.isChatInputCommand()) {
    await COMMANDS[interaction.commandName]?.(interaction);
  } else if (interaction.isMessageContextMenuCommand()) {
    await interaction.reply(`${interaction.targetMessage.content.length} letters`);
  } else if (interaction.isUserContextMenuCommand()) {
    await interaction.reply(`Hello ${interaction.targetUser.displayName}`);
  } else if (interaction.isButton()) {
    await BUTTONS[interaction.customId]?.(interaction);
  } else if (interaction.isStringSelectMenu()) {
    await interaction.update({ content: `Chose ${interaction.values.join(" and ")}` });
  } else if (interaction.isUserSelectMenu()) {
    const names = interaction.users.map(({ username }) => username);
    await interaction.update({ content: `Chose ${names.join(" and ")}` });
  } else if (interaction.isModalSubmit()) {
    const { fields } = interaction;
    if (interaction.customId === "hand") await countFiles(interaction);
    else await interaction.reply(`Filled in: ${fields.getTextInputValue("name")}`);
  }
}

const COMMANDS: Record<string, (interaction: ChatInputCommandInteraction) => Promise<unknown>> = {
  async echo(interaction) {
    const text = interaction.options.getString("text", true);
    const file = interaction.options.getAttachment("file");
    const bytes = file && (await (await fetch(file.url)).arrayBuffer()).byteLength;
    const hidden = interaction.options.getBoolean("hidden");
    const to = interaction.options.getUser("to");
    await interaction.reply({
      content: [text, file && `${file.name} ${bytes} ${file.contentType}`, to?.username]
        .filter(Boolean)
        .join(" "),
      ...(hidden && { flags: MessageFlags.Ephemeral }),
    });
  },
  async think(interaction) {
    await interaction.deferReply();
    await interaction.editReply("Thought");
    await interaction.followUp({ content: "And more", flags: MessageFlags.Ephemeral });
  },
  form: (interaction) => interaction.showModal(formModal()),
  hand: (interaction) => interaction.showModal(filesModal()),
  panel: (interaction) => interaction.reply({ content: "Panel", components: panelRows() }),
  shelf: (interaction) => interaction.reply(`Shelf ${interaction.options.getInteger("number")}`),
  manage: (interaction) => interaction.reply("Managed"),
  pick: (interaction) => interaction.reply(interaction.options.getString("word", true)),
};

const BUTTONS: Record<string, (interaction: ButtonInteraction) => Promise<unknown>> = {
  next: (interaction) => interaction.update({ content: "Next" }),
  async remove(interaction) {
    await interaction.deferUpdate();
    await interaction.deleteReply();
  },
  form: (interaction) => interaction.showModal(formModal()),
  forged: (interaction) => interaction.reply("Not for you"),
};

function panelRows() {
  const button = (customId: string) =>
    new ButtonBuilder().setCustomId(customId).setLabel(customId).setStyle(ButtonStyle.Primary);
  const select = new StringSelectMenuBuilder()
    .setCustomId("fruit")
    .addOptions({ label: "Fig", value: "fig" }, { label: "Plum", value: "plum" });
  return [
    new ActionRowBuilder<ButtonBuilder>().addComponents(
      button("next"),
      button("remove"),
      button("form"),
      button("off").setDisabled(true),
    ),
    new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(select),
    new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(
      new UserSelectMenuBuilder().setCustomId("people").setMinValues(0).setMaxValues(2),
    ),
  ];
}

function formModal(): ModalBuilder {
  const input = new TextInputBuilder()
    .setCustomId("name")
    .setStyle(TextInputStyle.Short)
    .setMaxLength(10);
  return new ModalBuilder()
    .setCustomId("form")
    .setTitle("Form")
    .addLabelComponents((label) => label.setLabel("Name").setTextInputComponent(input));
}

function filesModal(): ModalBuilder {
  return new ModalBuilder()
    .setCustomId("hand")
    .setTitle("Hand in")
    .addLabelComponents((label) =>
      label
        .setLabel("Papers")
        .setDescription("One or two")
        .setFileUploadComponent((upload) =>
          upload.setCustomId("papers").setMaxValues(2).setFileTypes(".txt", ".md"),
        ),
    );
}

async function countFiles(interaction: ModalSubmitInteraction): Promise<void> {
  const files = [...(interaction.fields.getUploadedFiles("papers")?.values() ?? [])];
  const counted = files.map(async ({ name, url }) => {
    const bytes = await (await fetch(url)).arrayBuffer();
    return `${name} ${bytes.byteLength}`;
  });
  await interaction.reply((await Promise.all(counted)).join(", "));
}
