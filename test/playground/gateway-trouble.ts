import { GatewayOpcodes } from "discord-api-types/v10";
import type { WebSocket } from "ws";
import type { Gateway } from "../../src/playground/discord/gateway/gateway.ts";

/** Asks bots to reconnect and resume. */
export function askToReconnect({ sockets }: Gateway): void {
  for (const socket of sockets) send(socket, GatewayOpcodes.Reconnect, null);
}

/** Tells bots that their session is invalid; one that is not resumable is forgotten. */
export function invalidateSessions({ sessions }: Gateway, isResumable: boolean): void {
  for (const session of sessions.values()) {
    const { socket } = session;
    session.socket = null;
    if (!isResumable) sessions.delete(session.id);
    if (socket) send(socket, GatewayOpcodes.InvalidSession, isResumable);
  }
}

/** Closes every connection with one of Discord's close codes. */
export function closeSockets({ sockets }: Gateway, code: number): void {
  for (const socket of sockets) socket.close(code);
}

/** Leaves the heartbeats of the present connections unanswered. */
export function ignoreHeartbeats({ sockets }: Gateway): void {
  for (const socket of sockets) {
    const sendAny = socket.send.bind(socket);
    socket.send = (payload: string) => {
      if (JSON.parse(payload).op !== GatewayOpcodes.HeartbeatAck) sendAny(payload);
    };
  }
}

/** Says no hello on the next `count` connections, which stay open. */
export function withholdHello({ sockets }: Gateway, count: number): void {
  const clients = sockets as Set<WebSocket>;
  const add = clients.add.bind(clients);
  clients.add = (socket) => {
    if (count-- > 0) socket.send = () => {};
    return add(socket);
  };
}

/** Sends bots a text that need not be a frame. */
export function sendText({ sockets }: Gateway, text: string): void {
  for (const socket of sockets) socket.send(text);
}

/** Sends bots an event that need not be what Discord documents; it is not kept for those who resume. */
export function sendEvent(gateway: Gateway, t: unknown, d: unknown): void {
  sendText(gateway, JSON.stringify({ op: GatewayOpcodes.Dispatch, t, d, s: 1 }));
}

function send(socket: WebSocket, op: GatewayOpcodes, d: unknown): void {
  socket.send(JSON.stringify({ op, d, s: null, t: null }));
}
