import { type Quadrant, quadrantNames } from '../../../domain/measure/measure.ts';
import { narrativeOrder, narrativeQuestions } from '../../../domain/return/return.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Button, InsetText } from '../components/index.ts';
import { CommandForm, LongTextField } from '../form-fields.tsx';
import { dateText } from '../format.ts';
import { EntryGrid, type GridRow } from './entry-grid.tsx';
import { FlaggedText, type FlaggedTexts } from './flagged-text.tsx';
import { quotingHint, returnPath } from './words.ts';

/** A figure that is red as last saved. */
export interface Miss {
  readonly key: string;
  readonly title: string;
  readonly because: string;
}

export interface FillingIn extends FlaggedTexts {
  readonly periodName: string;
  readonly title: string;
  readonly due: CivilDate | undefined;
  readonly isLate: boolean;
  readonly opensOn: CivilDate | undefined;
  /** When it was sent, if it was: then nothing is edited here. */
  readonly sentOn: CivilDate | undefined;
  readonly quadrants: readonly { readonly quadrant: Quadrant; readonly rows: readonly GridRow[] }[];
  readonly misses: readonly Miss[];
  readonly form: FormState;
}

/** Saves and comes back to the next part of the same page. */
const SaveAndGoOn = ({ path, to }: { path: string; to: string }) => (
  <Button type="submit" variant="secondary" preventDoubleClick attributes={{ formaction: `${path}/save?then=${to}` }}>
    Save and continue
  </Button>
);

const Narrative = ({ form }: { form: FormState }) => (
  <>
    <h2 class="govuk-heading-m" id="narrative" tabindex={-1}>
      The story behind the figures
    </h2>
    <p class="govuk-body">
      Counts and narrative only. Leave out names, telephone numbers, postcodes and dates of birth of the people you
      serve. {quotingHint}
    </p>
    {narrativeOrder.map((question) => (
      <LongTextField form={form} path={`narrative.${question}`} label={narrativeQuestions[question]} rows={4} />
    ))}
  </>
);

/** The reason for each red figure: the box takes it before the return is sent, so that nobody is asked twice. */
export const MissBoxes = ({ misses, form }: { misses: readonly Miss[]; form: FormState }) => (
  <>
    {misses.map(({ key, title, because }) => (
      <LongTextField
        form={form}
        path={`explanations.${key}`}
        label={`Why ${title} is off target, and what is being done`}
        hint={form.error(`explanations.${key}`) ? undefined : because}
        rows={3}
      />
    ))}
  </>
);

/** The figures, the narrative and the misses of a return, on one page that saves as it is filled in. */
export const SaveReturnPage = (props: FillingIn) => {
  const { form, quadrants, misses } = props;
  const path = returnPath(props.contract, props.period);
  if (props.opensOn) {
    return (
      <>
        <Heading {...props} />
        <InsetText>{`This period is not over. You can begin the return on ${dateText(props.opensOn)}.`}</InsetText>
      </>
    );
  }
  if (props.sentOn && !form.hasProblems) {
    return (
      <>
        <Heading {...props} />
        <InsetText>
          {`This return was sent on ${dateText(props.sentOn)} and is not edited. `}
          <a class="govuk-link" href={path}>
            Open it to correct a figure or answer a question
          </a>
          .
        </InsetText>
      </>
    );
  }
  return (
    <>
      <Heading {...props} />
      <FlaggedText {...props} />
      <p class="govuk-body">
        Zero is a figure: enter 0. A box may stay empty for now. A measure’s name opens what counts.
      </p>
      <p class="outturn-grid__keys">
        Arrow keys and Enter move between the boxes, and what you type is saved by itself.
      </p>
      <CommandForm form={form} action={`${path}/save`} autosave>
        {quadrants.map(({ quadrant, rows }, index) => (
          <>
            <EntryGrid id={quadrant} caption={quadrantNames[quadrant]} rows={rows} form={form} />
            <SaveAndGoOn path={path} to={quadrants[index + 1]?.quadrant ?? 'narrative'} />
          </>
        ))}
        <Narrative form={form} />
        {misses.length > 0 && (
          <>
            <h2 class="govuk-heading-m" id="misses" tabindex={-1}>
              Figures that are off target
            </h2>
            <p class="govuk-body">As last saved. Each needs an explanation before the return is sent. {quotingHint}</p>
            <MissBoxes misses={misses} form={form} />
          </>
        )}
        <p role="status" class="outturn-autosave outturn-saving" data-autosave-status="" />
        <div class="govuk-button-group">
          <Button type="submit" preventDoubleClick attributes={{ formaction: `${path}/save?then=check` }}>
            Save and check answers
          </Button>
          <Button type="submit" variant="secondary" preventDoubleClick>
            Save and come back later
          </Button>
        </div>
      </CommandForm>
    </>
  );
};

const Heading = ({ title, periodName, due, isLate }: FillingIn) => (
  <>
    <span class="govuk-caption-l">{title}</span>
    <h1 class="govuk-heading-l">{`Figures for ${periodName}`}</h1>
    {due && <p class="govuk-body">{isLate ? `Late: was due on ${dateText(due)}.` : `Due by ${dateText(due)}.`}</p>}
  </>
);
