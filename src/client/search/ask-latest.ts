/**
 * Asks one question at a time. Of those that come meanwhile only the last is asked, when the one before is answered;
 * an answer that another question has overtaken is dropped.
 */
export function askLatest<Question, Answer>(
  ask: (question: Question) => Promise<Answer>,
  { answered, failed }: { readonly answered: (answer: Answer, question: Question) => void; readonly failed: (error: unknown, question: Question) => void },
): (question: Question) => Promise<void> {
  let isBusy = false;
  let next: { readonly question: Question } | undefined;
  return async (question) => {
    next = { question };
    if (isBusy) return;
    isBusy = true;
    while (next !== undefined) {
      const current = next.question;
      next = undefined;
      try {
        const answer = await ask(current);
        if (next === undefined) answered(answer, current);
      } catch (error) {
        if (next === undefined) failed(error, current);
      }
    }
    isBusy = false;
  };
}
