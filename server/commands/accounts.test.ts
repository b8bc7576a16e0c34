import { beforeEach, expect, test } from "vitest";
import * as users from "../db/users";
import { describeDatabases } from "../testing/databases";
import { codeOf, must, SLUG, type TestWorkspace, testWorkspace } from "../testing/workspace";

const PASSWORD = "a long enough password";

describeDatabases("accounts and invitations", (fresh) => {
  let w: TestWorkspace;
  beforeEach(async () => {
    w = await testWorkspace(await fresh());
    return () => w.close();
  });
  const invite = (email: string, role: "delegate" | "observer" = "delegate") =>
    w.app.commands.invite(w.people.secretariat, {
      email,
      name: "An invited person",
      secretariat: false,
      negotiation: SLUG,
      role,
      delegation: role === "delegate" ? w.delegations.A : null,
    });
  const tokenOf = (url: string) => url.split("/").at(-1)!;
  const signIn = (email: string, password: string, address = "192.0.2.1") =>
    w.app.auth.signIn({ email, password }, address);

  test("an invitation makes an account with its role, once", async () => {
    const token = tokenOf(must(await invite("New@Test.example")).url);
    must(await w.app.commands.acceptInvitation(token, { password: PASSWORD }));
    const again = await w.app.commands.acceptInvitation(token, { password: PASSWORD });
    expect(codeOf(again)).toBe("not-found");
    const user = must(await signIn("new@test.example", PASSWORD));
    const [negotiation] = await w.app.queries.negotiations(user);
    expect(negotiation?.roles).toEqual([{ role: "delegate", delegation: "Delegation A" }]);
  });

  test("an invitation expires", async () => {
    const token = tokenOf(must(await invite("new@test.example")).url);
    w.later(15 * 86_400_000);
    expect(codeOf(await w.app.commands.acceptInvitation(token, { password: PASSWORD }))).toBe(
      "expired",
    );
  });

  test("the first real account ends demo mode, and must be of the secretariat", async () => {
    const { client } = w.app.world.database;
    const delegate = tokenOf(must(await invite("delegate@test.example")).url);
    await client.user.updateMany({ data: { demo: true } });
    expect(codeOf(await invite("another@test.example"))).toBe("demo-only");
    const secretariat = must(
      await w.app.commands.invite(w.people.secretariat, {
        email: "desk@test.example",
        name: "The desk",
        secretariat: true,
        negotiation: null,
        role: null,
        delegation: null,
      }),
    );
    must(await w.app.commands.acceptInvitation(tokenOf(secretariat.url), { password: PASSWORD }));
    expect((await users.list(client)).map((user) => user.email)).toEqual(["desk@test.example"]);
    // It was a demo account that had invited the delegate.
    expect(codeOf(await w.app.commands.acceptInvitation(delegate, { password: PASSWORD }))).toBe(
      "not-found",
    );
  });

  test("an unknown address and a wrong password are answered alike", async () => {
    must(
      await w.app.commands.acceptInvitation(tokenOf(must(await invite("new@test.example")).url), {
        password: PASSWORD,
      }),
    );
    const wrong = await signIn("new@test.example", "not the password");
    expect(wrong).toEqual(await signIn("nobody@test.example", "not the password"));
    expect(codeOf(wrong)).toBe("wrong-credentials");
  });

  test("attempts are limited, then possible again", async () => {
    for (let n = 0; n < 10; n++) await signIn("nobody@test.example", "wrong password");
    expect(codeOf(await signIn("nobody@test.example", "wrong password"))).toBe("too-many-attempts");
    expect(codeOf(await signIn("nobody@test.example", "wrong", "192.0.2.9"))).toBe(
      "wrong-credentials",
    );
    w.later(16 * 60_000);
    expect(codeOf(await signIn("nobody@test.example", "wrong password"))).toBe("wrong-credentials");
  });

  test("who signs in rightly does not use up the attempts of their address", async () => {
    must(
      await w.app.commands.acceptInvitation(tokenOf(must(await invite("new@test.example")).url), {
        password: PASSWORD,
      }),
    );
    const attempts = () => w.app.world.database.client.signInAttempt.count();
    must(await signIn("new@test.example", PASSWORD));
    expect(await attempts()).toBe(0);
    await signIn("new@test.example", "wrong password");
    expect(await attempts()).toBe(3);
  });

  test("a session ends when it is ended, when it expires, and never counts for another", async () => {
    must(
      await w.app.commands.acceptInvitation(tokenOf(must(await invite("new@test.example")).url), {
        password: PASSWORD,
      }),
    );
    const { token } = must(
      await w.app.auth.issueToken({ email: "new@test.example", password: PASSWORD }, ""),
    );
    const headers = new Headers({ authorization: `Bearer ${token}` });
    const user = (await w.app.auth.signedIn(headers))!;
    expect(user.email).toBe("new@test.example");
    expect(user.expiresAt.getTime() - w.clock.now.getTime()).toBe(12 * 3_600_000);
    expect(await w.app.auth.signedIn(new Headers({ authorization: "Bearer wrong" }))).toBeNull();
    w.later(13 * 3_600_000);
    expect(await w.app.auth.signedIn(headers)).toBeNull();
    w.clock.now = new Date(w.clock.now.getTime() - 13 * 3_600_000);
    await w.app.auth.endSession(user.sessionId);
    expect(await w.app.auth.signedIn(headers)).toBeNull();
  });

  test("a delegation has a name of its own, and only a group has members", async () => {
    const create = (name: string, kind: "state" | "group", members: "A"[] = []) =>
      w.app.commands.createDelegation(w.people.secretariat, {
        name,
        shortName: name,
        kind,
        members: members.map((key) => w.delegations[key]),
      });
    expect(codeOf(await create("Delegation A", "state"))).toBe("already-exists");
    expect(codeOf(await create("Delegation E", "state", ["A"]))).toBe("invalid");
    const { id } = must(await create("Group F", "group", ["A"]));
    const group = (await w.app.queries.delegations(w.people.a)).find((one) => one.id === id);
    expect(group?.members).toEqual([w.delegations.A]);
  });

  test.each(["chair", "a", "observer", "outsider"] as const)("%s invites nobody", async (who) => {
    const result = await w.app.commands.invite(w.people[who], {
      email: "new@test.example",
      name: "New",
      secretariat: true,
      negotiation: null,
      role: null,
      delegation: null,
    });
    expect(codeOf(result)).toBe("not-allowed");
  });
});
