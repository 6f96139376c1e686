import { type Quadrant, quadrantNames } from '../../../domain/measure/measure.ts';
import type { NarrativeQuestion } from '../../../domain/return/return.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { Button, InsetText, NotificationBanner, TaskList, WarningText } from '../components/index.ts';
import { dateText, dateTimeText } from '../format.ts';
import { FlaggedText, type FlaggedTexts } from './flagged-text.tsx';
import { counted, returnPath } from './words.ts';

/** How far a return that has not been sent is. */
export interface ReturnTasks extends FlaggedTexts {
  readonly periodName: string;
  readonly title: string;
  readonly authorityName: string | undefined;
  readonly due: CivilDate | undefined;
  readonly isLate: boolean;
  /** The day on which it can be begun, while that has not come. */
  readonly opensOn: CivilDate | undefined;
  readonly quadrants: readonly { readonly quadrant: Quadrant; readonly done: number; readonly of: number }[];
  readonly unanswered: readonly NarrativeQuestion[];
  /** Red figures as last saved: how many there are, and how many are still to be explained. */
  readonly misses: { readonly all: number; readonly toExplain: number };
  readonly savedAt: string | undefined;
  readonly savedBy: string | undefined;
  readonly justSaved: boolean;
  readonly maySend: boolean;
}

const isDone = { tag: 'Done', colour: 'teal' } as const;
const left = (words: string) => ({ tag: words, colour: 'blue' }) as const;

/** The provider's return before it is sent: what is owed, by when, and how far it is. */
export const ReturnTasksPage = (tasks: ReturnTasks) => {
  const path = returnPath(tasks.contract, tasks.period);
  const { quadrants, unanswered, misses } = tasks;
  const figuresLeft = quadrants.reduce((sum, { done, of }) => sum + of - done, 0);
  const isReady = figuresLeft === 0 && unanswered.length === 0;
  return (
    <>
      {tasks.justSaved && <NotificationBanner success text="Everything is saved. You can come back to it." />}
      <span class="govuk-caption-l">{tasks.title}</span>
      <h1 class="govuk-heading-l">{`Return for ${tasks.periodName}`}</h1>
      <ul class="govuk-list">
        {tasks.authorityName && <li>{`To ${tasks.authorityName}`}</li>}
        {tasks.due && <li>{tasks.isLate ? `Was due on ${dateText(tasks.due)}` : `Due by ${dateText(tasks.due)}`}</li>}
        {tasks.savedAt && <li>{`Last saved ${dateTimeText(tasks.savedAt)} by ${tasks.savedBy}`}</li>}
      </ul>
      {tasks.opensOn ? (
        <InsetText>{`This period is not over. You can begin the return on ${dateText(tasks.opensOn)}.`}</InsetText>
      ) : (
        <>
          {tasks.isLate && (
            <WarningText>This return is late. You can still send it; it will be marked late.</WarningText>
          )}
          <h2 class="govuk-heading-m">{isReady ? 'Ready to check' : 'What is left'}</h2>
          <TaskList
            items={[
              ...quadrants.map(({ quadrant, done, of }) => ({
                title: quadrantNames[quadrant],
                href: `${path}/save#${quadrant}`,
                hint: `${done} of ${counted(of, 'measure')} filled in`,
                status: done === of ? isDone : left(`${of - done} to do`),
              })),
              {
                title: 'The story behind the figures',
                href: `${path}/save#narrative`,
                hint: 'Three review questions',
                status: unanswered.length === 0 ? isDone : left(`${unanswered.length} to answer`),
              },
              misses.all > 0 && {
                title: 'Figures that are off target',
                href: `${path}/save#misses`,
                hint: `${counted(misses.all, 'red figure')} as last saved`,
                status: misses.toExplain === 0 ? isDone : left(`${misses.toExplain} to explain`),
              },
              {
                title: tasks.maySend ? 'Check, certify and send' : 'Check answers',
                href: `${path}/send`,
                hint: tasks.maySend ? undefined : 'A certifier of your organisation sends it',
                status: isReady ? left('To do') : 'Later',
              },
            ]}
          />
          <FlaggedText {...tasks} />
          <div class="govuk-button-group">
            <Button href={isReady ? `${path}/send` : `${path}/save`}>
              {isReady ? 'Check answers' : tasks.savedAt ? 'Go on with the figures' : 'Begin the return'}
            </Button>
          </div>
        </>
      )}
    </>
  );
};
