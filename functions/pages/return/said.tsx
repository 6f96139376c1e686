import type { DisclosedRestatement, DisclosedRow } from '../../../domain/disclosed/return.ts';
import type { Question } from '../../../domain/return/return.ts';
import { Restatement } from '../components/index.ts';
import { dateText, ukDate } from '../format.ts';

/** What may be done about one figure by the person who reads it. */
export interface FigureActions {
  readonly ask: boolean;
  readonly answer: boolean;
  readonly restate: boolean;
}

const Asked = ({ question, path, mayAnswer }: { question: Question; path: string; mayAnswer: boolean }) => (
  <>
    <p>
      <span class="outturn-said__what">{`Question from ${question.askedBy.name}, ${dateText(ukDate(question.askedAt))}: `}</span>
      {question.question}
    </p>
    {question.answer ? (
      <p>
        <span class="outturn-said__what">{`Answer from ${question.answer.by.name}, ${dateText(ukDate(question.answer.at))}: `}</span>
        {question.answer.text}
      </p>
    ) : (
      mayAnswer && (
        <p>
          <a class="govuk-link" href={`${path}/answer?question=${question.id}`}>
            Answer this question
          </a>
        </p>
      )
    )}
  </>
);

const Restated = ({ before, after, reason, at, by }: DisclosedRestatement) => (
  <Restatement
    before={before.parts ? `${before.text} (${before.parts})` : before.text}
    after={after.parts ? `${after.text} (${after.parts})` : after.text}
    reason={reason}
    when={at}
    who={by}
  />
);

/** Everything that was said of one figure, oldest first, and what can be done about it now. */
export const Said = ({
  row,
  path,
  concern,
  may,
}: {
  row: DisclosedRow;
  path: string;
  /** The address of the figure's concern, where it has one. */
  concern: string | undefined;
  may: FigureActions;
}) => {
  const { measure, review, questions } = row;
  const isOpen = review === 'questioned';
  return (
    <div class="outturn-said">
      {row.explanation && (
        <p>
          <span class="outturn-said__what">Explanation: </span>
          {row.explanation}
        </p>
      )}
      {row.comment && (
        <p>
          <span class="outturn-said__what">Comment: </span>
          {row.comment}
        </p>
      )}
      {questions.map((question) => (
        <Asked question={question} path={path} mayAnswer={may.answer} />
      ))}
      {row.restatements.map((restatement) => (
        <Restated {...restatement} />
      ))}
      {concern && (
        <p>
          <a class="govuk-link" href={concern}>
            Concern
            <span class="govuk-visually-hidden"> about {measure.title}</span>
          </a>
        </p>
      )}
      {may.ask && !isOpen && (
        <p>
          <a class="govuk-link" href={`${path}/ask?measure=${measure.key}`}>
            Ask a question
            <span class="govuk-visually-hidden"> about {measure.title}</span>
          </a>
        </p>
      )}
      {may.restate && !isOpen && row.shown && (
        <p>
          <a class="govuk-link" href={`${path}/restate?measure=${measure.key}`}>
            Correct this figure
            <span class="govuk-visually-hidden">: {measure.title}</span>
          </a>
        </p>
      )}
    </div>
  );
};
