/** So many milliseconds a question is left alone. Most are answered by then; one that hangs holds up no other. */
const TURN = 1000;

/**
 * Asks one question after the other: the next when the one before is answered, or has had its turn. Of those that come
 * meanwhile only the last is asked; an answer that another question has overtaken is dropped.
 */
export function askLatest<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  { answered, failed }: { readonly answered: (answer: Answer, question: Question) => void; readonly failed: (error: unknown, question: Question) => void },
): (question: Question) => Promise<void> {
  let last = 0;
  let turn: Promise<unknown> | undefined;
  return async (question) => {
    const number = ++last;
    await turn;
    if (number !== last) return;
    const answer = ask(question);
    turn = Promise.race([answer.catch(() => undefined), new Promise((end) => { setTimeout(end, TURN); })]);
    try {
      const told = await answer;
      if (number === last) answered(told, question);
    } catch (error) {
      if (number === last) failed(error, question);
    }
  };
}
