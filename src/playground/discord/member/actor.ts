import {
  type APIApplicationCommand,
  type APIMessage,
  ApplicationCommandType,
  ComponentType,
  GatewayDispatchEvents,
  InteractionType,
  MessageType,
} from "discord-api-types/v10";
import type { Gateway } from "../gateway/gateway.ts";
import { readMessage } from "../rules/message.ts";
import type { Upload } from "../state/attachments.ts";
import { Exchange } from "../state/exchange.ts";
import { type Owners, ownersOf } from "../state/installation.ts";
import { type Channel, userOf } from "../state/membership.ts";
import type { Parts } from "../state/parts.ts";
import type { Persona } from "../state/world.ts";
import { whyUnavailable } from "./availability.ts";
import { ClientRefusal, readInput, type Values } from "./command-input.ts";
import { type Control, chosenFrom, controlOf } from "./component-input.ts";
import { Entities } from "./entities.ts";
import { interactionOf, type Occasion } from "./interaction.ts";
import { type Fields, submittedOf } from "./modal-input.ts";

/**
 * A persona in a channel. Each thing it does is checked as Discord's client would, throwing a
 * `ClientRefusal`, and then sent to the bot; the exchange tells what comes back.
 */
export class Actor {
  readonly persona: Persona;
  readonly #channel: Channel;
  readonly #parts: Parts;
  readonly #gateway: Gateway;

  constructor(persona: Persona, channel: Channel, parts: Parts, gateway: Gateway) {
    this.persona = persona;
    this.#channel = channel;
    this.#parts = parts;
    this.#gateway = gateway;
  }

  /** The messages of the channel this persona sees, oldest first. */
  get messages(): APIMessage[] {
    return this.#parts.messages.inChannel(this.#channel.id, this.persona.id);
  }

  /** The commands Discord's client would offer here. */
  get commands(): APIApplicationCommand[] {
    const { commands } = this.#parts;
    const scopes = this.#channel.server ? [this.#channel.server.id, null] : [null];
    return scopes
      .flatMap((scope) => commands.list(scope))
      .filter((each) => !whyUnavailable(each, this.persona, this.#channel, this.#parts.world));
  }

  /** Uses a slash command. `name` may go on with a subcommand: `"corpus refresh"`. */
  slash(name: string, values: Values = {}): Exchange {
    return this.#command(InteractionType.ApplicationCommand, name, values);
  }

  /** Asks for the choices of the option `focused`, as typed in `values`. */
  autocomplete(name: string, values: Values, focused: string): Exchange {
    return this.#command(InteractionType.ApplicationCommandAutocomplete, name, values, focused);
  }

  /** Uses a command of the menu on a message. */
  messageCommand(name: string, message: { id: string }): Exchange {
    const entities = this.#entities();
    const target = entities.message(this.#visible(message.id));
    return this.#menuCommand(ApplicationCommandType.Message, name, target, entities);
  }

  /** Uses a command of the menu on a user. */
  userCommand(name: string, persona: string): Exchange {
    const entities = this.#entities();
    const target = entities.user(persona);
    return this.#menuCommand(ApplicationCommandType.User, name, target, entities);
  }

  /** Presses a button of a message as it stands now. */
  press(message: { id: string }, customId: string): Exchange {
    const { type, id } = this.#component(message, customId);
    if (type !== ComponentType.Button) throw new ClientRefusal(`"${customId}" is not a button`);
    return this.useComponent(message, { custom_id: customId, component_type: type, id });
  }

  /** Chooses from a dropdown of a message as it stands now; entities by their name in the world. */
  select(message: { id: string }, customId: string, values: string[]): Exchange {
    const entities = this.#entities();
    const component = this.#component(message, customId);
    return this.useComponent(message, {
      custom_id: customId,
      component_type: component.type,
      id: component.id,
      values: chosenFrom(component, values, entities),
      ...entities.resolved,
    });
  }

  /** Sends the use of a component on a message that is in sight. The component is not looked up. */
  useComponent({ id }: { id: string }, data: object): Exchange {
    const message = this.#visible(id);
    return this.#send({ type: InteractionType.MessageComponent, data, message });
  }

  /** Sends the modal that `opened` led to; inputs that are left out keep what they were opened with. */
  submit(opened: Exchange, fields: Fields): Exchange {
    const { interaction } = opened;
    const modal = this.#modalOf(opened);
    const entities = this.#entities();
    const data = { ...submittedOf(modal, fields, entities), ...entities.resolved };
    opened.modal = null;
    const message = interaction.message && this.#parts.messages.find(interaction.message.id);
    return this.#send({ type: InteractionType.ModalSubmit, data, ...(message && { message }) });
  }

  /** Leaves the modal that `opened` led to, of which a bot hears nothing. */
  closeModal(opened: Exchange): void {
    this.#modalOf(opened);
    opened.modal = null;
    this.#parts.changes.emit({ type: "exchange-updated" });
  }

  /** Writes a message of its own, for commands that work on one. */
  post(content: string, uploads: Upload[] = []): APIMessage {
    const form = readMessage({ content }, uploads, []);
    const { id: channelId } = this.#channel;
    const author = userOf(this.persona);
    const envelope = { channelId, author, type: MessageType.Default, viewer: null };
    return this.#parts.messages.create(envelope, form, uploads);
  }

  #modalOf({ modal, persona }: Exchange): NonNullable<Exchange["modal"]> {
    if (modal && persona.id === this.persona.id) return modal;
    throw new ClientRefusal("no modal is open for this user");
  }

  #command(type: InteractionType, name: string, values: Values, focused?: string): Exchange {
    const [root = "", ...path] = name.split(" ");
    const command = this.#available(ApplicationCommandType.ChatInput, root);
    const entities = this.#entities();
    const options = readInput(command, path, values, entities, focused);
    const data = { ...identityOf(command), options, ...entities.resolved };
    return this.#send({ type, data, owners: this.#ownersOf(command) });
  }

  #menuCommand(
    type: ApplicationCommandType,
    name: string,
    target_id: string,
    entities: Entities,
  ): Exchange {
    const command = this.#available(type, name);
    const data = { ...identityOf(command), target_id, ...entities.resolved };
    const owners = this.#ownersOf(command);
    return this.#send({ type: InteractionType.ApplicationCommand, data, owners });
  }

  #send(occasion: Occasion): Exchange {
    const { exchanges, clock, changes, messages } = this.#parts;
    const interaction = interactionOf(this.#parts, this.persona, this.#channel, occasion);
    const findMessage = (id: string) => messages.find(id);
    const exchange = new Exchange(interaction, this.persona, { clock, changes, findMessage });
    exchanges.set(interaction.token, exchange);
    changes.emit({ type: "exchange-updated" });
    this.#gateway.dispatch(GatewayDispatchEvents.InteractionCreate, interaction);
    return exchange;
  }

  #available(type: ApplicationCommandType, name: string): APIApplicationCommand {
    const command = this.#parts.commands.find(this.#channel.server?.id ?? null, type, name);
    if (!command) throw new ClientRefusal(`there is no command "${name}" here`);
    const { world } = this.#parts;
    const reason = whyUnavailable(command, this.persona, this.#channel, world);
    if (reason) throw new ClientRefusal(reason);
    return command;
  }

  #ownersOf({ integration_types }: APIApplicationCommand): Owners {
    return ownersOf(this.persona, this.#channel, integration_types);
  }

  #visible(id: string): APIMessage {
    const message = this.#parts.messages.find(id);
    const isHere = message?.channel_id === this.#channel.id;
    if (message && isHere && this.#parts.messages.isVisible(id, this.persona.id)) return message;
    throw new ClientRefusal(`message ${id} is not to be seen here`);
  }

  #component({ id }: { id: string }, customId: string): Control {
    return controlOf(this.#visible(id), customId);
  }

  #entities(): Entities {
    return new Entities(this.#parts, this.#channel);
  }
}

function identityOf({ id, name, type, guild_id }: APIApplicationCommand) {
  return { id, name, type, ...(guild_id && { guild_id }) };
}
