import { PermissionsBitField } from "discord.js";
import { describe, expect, test } from "vitest";
import { mayTendCommon, mayTendServer, roleIdsOf } from "../../src/discord/permissions.ts";

type Member = Parameters<typeof roleIdsOf>[0];
const memberWith = (fields: object) => fields as unknown as Member;

describe("The roles of a member", () => {
  test("are the plain list where the server is not known", () => {
    expect(roleIdsOf(memberWith({ roles: ["1", "2"] }))).toEqual(["1", "2"]);
  });

  test("are those Discord sent, not those that are cached", () => {
    const member = memberWith({ _roles: ["1", "2"], roles: { cache: new Map([["9", {}]]) } });
    expect(roleIdsOf(member)).toEqual(["1", "2"]);
  });

  test("are the cached ones where nothing else is left, and none outside of servers", () => {
    expect(roleIdsOf(memberWith({ roles: { cache: new Map([["9", {}]]) } }))).toEqual(["9"]);
    expect(roleIdsOf(null)).toEqual([]);
  });
});

describe("A moderator of the articles that all servers share", () => {
  const manager = new PermissionsBitField("ManageGuild").freeze();
  const nobody = new PermissionsBitField("SendMessages").freeze();
  const member = memberWith({ roles: ["7"] });

  test.each([
    ["may manage the server", member, manager, [], true],
    ["administrates it", member, new PermissionsBitField("Administrator").freeze(), [], true],
    ["has the role", member, nobody, ["6", "7"], true],
    ["who has not, is none", member, nobody, [], false],
    ["who lacks the role is none, whatever the permission", member, manager, ["6"], false],
    ["of a message without permissions is none", member, null, [], false],
    ["in direct messages is none", null, manager, [], false],
  ] as const)("%s", (_, who, memberPermissions, moderatorRoleIds, expected) => {
    expect(mayTendCommon({ member: who, memberPermissions }, { moderatorRoleIds })).toBe(expected);
  });

  test.each([
    ["with a role that was chosen for the server", member, nobody, [], ["7"], true],
    ["without it", member, nobody, [], ["6"], false],
    ["who may manage the server, whatever roles are named", member, manager, ["6"], ["6"], true],
    ["with a role of the settings", member, nobody, ["7"], [], true],
    ["in direct messages", null, nobody, ["7"], ["7"], false],
  ] as const)("of a server's own, %s", (_, who, memberPermissions, roles, chosen, expected) => {
    const asker = { member: who, memberPermissions };
    const choices = { moderatorRoles: chosen };
    expect(mayTendServer(asker, { moderatorRoleIds: roles }, choices)).toBe(expected);
  });
});
