/** A question that waits to be asked, with whom to tell. */
interface Waiting<Question, Answer> {
  readonly question: Question;
  readonly answer: (answer: Answer) => void;
  readonly fail: (error: unknown) => void;
}

/** So many questions at most are asked with one query. */
const MOST = 500;

/**
 * Lets many ask at once with one query. What is asked in the same turn of the event loop, or while a
 * query is under way, is asked together by the next query. A query is sent after its questions were
 * asked, and nothing is kept: no answer is older than its question.
 *
 * `ask` answers in the order of the questions. If it fails, those whose questions it was given are
 * told, and nobody else.
 */
export function gather<Question, Answer>(
  ask: (questions: readonly Question[]) => Promise<readonly Answer[]>,
  most: number = MOST,
): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Question, Answer>[] = [];
  let underWay = false;

  const askNext = async () => {
    const asked = waiting.splice(0, most);
    try {
      const answers = await ask(asked.map(({ question }) => question));
      for (const [at, { answer }] of asked.entries()) answer(answers[at]!);
    } catch (error) {
      for (const { fail } of asked) fail(error);
    }
    if (waiting.length > 0) void askNext();
    else underWay = false;
  };

  return (question) =>
    new Promise((answer, fail) => {
      waiting.push({ question, answer, fail });
      if (underWay) return;
      underWay = true;
      setImmediate(askNext);
    });
}

/** A database that does not answer for so long fails those who wait for it. */
const PATIENCE_MS = 10_000;

/** A query that fails after a while: while it is under way, everyone after it waits. */
export const answering = (text: string, values: unknown[]) => ({
  text,
  values,
  query_timeout: PATIENCE_MS,
});
