import { createClient } from "@redis/client";
import { afterEach, describe, expect, it, test } from "vitest";
import { RedisProcess, redisInstalled } from "../../testing/redis";
import { until } from "../testing/clients";
import type { Bus } from "./bus";
import { redisBus } from "./redisBus";

function suite(): void {
  const buses: Bus[] = [];
  let redis: RedisProcess;
  let reports: unknown[] = [];
  const bus = (workspace = "here") => {
    const made = redisBus({ url: redis.url, workspace, report: (error) => reports.push(error) });
    buses.push(made);
    return made;
  };
  const heardBy = (listener: Bus, topic = "topic") => {
    const heard: string[] = [];
    listener.subscribe(topic, (message) => heard.push(message));
    return heard;
  };
  const connected = (...all: readonly Bus[]) =>
    until(() => all.every(({ state }) => state === "connected"), "all are connected");

  afterEach(async () => {
    for (const one of buses.splice(0)) await one.close();
    await redis.kill();
    reports = [];
  });

  test("a call is heard by all others of the workspace, by nobody else, and not by oneself", async () => {
    redis = await RedisProcess.start();
    const [one, two, three, elsewhere] = [bus(), bus(), bus(), bus("elsewhere")];
    await connected(one, two, three, elsewhere);
    const heard = [one, two, three, elsewhere].map((listener) => heardBy(listener));
    const otherTopic = heardBy(two, "other topic");
    one.publish("topic", "from one");
    elsewhere.publish("topic", "from elsewhere");
    two.publish("topic", "from two, the last");
    const [ofOne, ofTwo, ofThree, ofElsewhere] = heard;
    await until(() => ofThree!.length === 2 && ofOne!.length === 1, "all was heard");
    expect(ofOne).toEqual(["from two, the last"]);
    expect(ofTwo).toEqual(["from one"]);
    expect(ofThree!.toSorted()).toEqual(["from one", "from two, the last"]);
    expect([ofElsewhere, otherTopic]).toEqual([[], []]);
  });

  test("who no longer listens hears nothing more, and a listener that fails is reported", async () => {
    redis = await RedisProcess.start();
    const [one, two] = [bus(), bus()];
    await connected(one, two);
    const mistake = new Error("A mistake in a listener.");
    two.subscribe("topic", () => {
      throw mistake;
    });
    const heard: string[] = [];
    const end = two.subscribe("topic", (message) => {
      heard.push(message);
      end();
    });
    const all = heardBy(two);
    one.publish("topic", "1");
    one.publish("topic", "2");
    await until(() => all.length === 2, "both were heard");
    expect(heard).toEqual(["1"]);
    expect(reports).toEqual([mistake, mistake]);
  });

  test("it starts without Redis, and takes it up when it is there", async () => {
    redis = await RedisProcess.start();
    await redis.kill();
    const [one, two] = [bus(), bus()];
    let gaps = 0;
    two.onGap(() => {
      gaps += 1;
    });
    const heard = heardBy(two);
    one.publish("topic", "into the void");
    await until(() => reports.length === 2, "both said that Redis is not there");
    expect([one.state, two.state]).toEqual(["lost", "lost"]);
    await redis.start();
    await connected(one, two);
    expect(gaps).toBe(1);
    one.publish("topic", "now");
    await until(() => heard.length > 0, "it was heard");
    expect(heard).toEqual(["now"]);
  });

  test("it comes back after an outage, says it once, and what was called meanwhile is dropped", async () => {
    redis = await RedisProcess.start();
    const [one, two] = [bus(), bus()];
    await connected(one, two);
    const heard = heardBy(two);
    for (let outage = 1; outage <= 2; outage += 1) {
      let gaps = 0;
      const end = two.onGap(() => {
        gaps += 1;
      });
      await redis.kill();
      await until(() => [one, two].every(({ state }) => state === "lost"), "it was noticed");
      for (let n = 0; n < 10_000; n += 1) one.publish("topic", "lost");
      await redis.start();
      await connected(one, two);
      expect(gaps).toBe(1);
      end();
      one.publish("topic", `after ${outage}`);
      await until(() => heard.includes(`after ${outage}`), "it was heard");
      expect(reports).toHaveLength(2 * outage);
    }
    expect(heard).toEqual(["after 1", "after 2"]);
  });

  test("a Redis that says nothing more is given up, and found again", async () => {
    redis = await RedisProcess.start();
    const [one, two] = [bus(), bus()];
    await connected(one, two);
    const heard = heardBy(two);
    redis.freeze();
    for (let n = 0; n < 10_000; n += 1) one.publish("topic", "unheard");
    await until(() => [one, two].every(({ state }) => state === "lost"), "it was noticed");
    redis.thaw();
    await connected(one, two);
    one.publish("topic", "after");
    await until(() => heard.at(-1) === "after", "it was heard");
    // What it still had of the calls before, it may have passed on: bounded, and late is allowed.
    expect(heard.length).toBeLessThanOrEqual(1_001);
  }, 60_000);

  test("what others write to the channel is not heard", async () => {
    redis = await RedisProcess.start();
    const two = bus();
    await connected(two);
    const heard = heardBy(two);
    const client = await createClient({ url: redis.url }).connect();
    for (const text of ["", "x", "{}", "[1,2,3]", '["a","topic"]', "[".repeat(50_000)])
      await client.publish("adref:here", text);
    await client.publish("adref:here", '["a","topic","a call"]');
    await until(() => heard.length > 0, "the call was heard");
    expect(heard).toEqual(["a call"]);
    expect(reports).toEqual([]);
    client.destroy();
  });
}

const name = "the bus over Redis";
if (redisInstalled()) describe(name, () => suite());
else if (process.env.CI === "true") it(name, () => expect.fail("redis-server is not installed."));
else it.skip(`${name}: not run, as redis-server is not installed`);
