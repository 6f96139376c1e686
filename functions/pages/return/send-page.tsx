import type { RowCheck } from '../../../domain/return/check.ts';
import { certificationStatement } from '../../../domain/return/commands.ts';
import type { ReturnContradiction } from '../../../domain/return/contradictions.ts';
import { type Narrative, narrativeOrder, narrativeQuestions } from '../../../domain/return/return.ts';
import type { DisclosedScore } from '../../../domain/scoring/disclosed-score.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import { type FormState, fieldId } from '../../forms/form-state.ts';
import { Button, Checkboxes, FigureTable, InsetText, SummaryList, WarningText } from '../components/index.ts';
import { CommandForm, TextField } from '../form-fields.tsx';
import { dateText } from '../format.ts';
import { FigureCell, StatusCell, targetText } from './figure.tsx';
import { FlaggedText, type FlaggedTexts } from './flagged-text.tsx';
import { type Miss, MissBoxes } from './save-page.tsx';
import { counted, quotingHint, returnPath } from './words.ts';

export interface CheckedRow {
  readonly row: RowCheck;
  readonly shown: DisclosedScore | undefined;
}

export interface Checking extends FlaggedTexts {
  readonly periodName: string;
  readonly title: string;
  readonly authorityName: string | undefined;
  readonly due: CivilDate | undefined;
  readonly isLate: boolean;
  readonly rows: readonly CheckedRow[];
  readonly narrative: Narrative;
  readonly misses: readonly Miss[];
  readonly contradictions: readonly ReturnContradiction[];
  /** What has to be filled in before anyone can certify, each with the field it is about. Explanations are given here. */
  readonly unfinished: readonly { readonly field: string; readonly because: string }[];
  /** The first day on which it can be sent, while that has not come. */
  readonly sendableFrom: CivilDate | undefined;
  readonly maySend: boolean;
  readonly form: FormState;
}

const firstBox = ({ measure }: RowCheck): string =>
  fieldId(`entries.${measure.key}.${measure.calculation === 'ratio' ? 'numerator' : 'value'}`);

/** Where the error summary can lead to a text of the row. */
const placeOf = ({ measure, entry }: RowCheck, part: 'reason' | 'comment') =>
  entry?.[part] && { id: fieldId(`entries.${measure.key}.${part}`), tabindex: -1 };

const CheckTable = ({ rows, path }: { rows: readonly CheckedRow[]; path: string }) => (
  <FigureTable
    caption="Figures"
    class="outturn-review"
    rows={rows}
    columns={[
      { key: 'measure', heading: 'Measure', cell: ({ row }) => row.measure.title, class: 'outturn-review__measure' },
      {
        key: 'figure',
        heading: 'Figure',
        numeric: true,
        cell: ({ row, shown }) => (
          <div {...placeOf(row, 'reason')}>
            <FigureCell figure={shown?.figure} />
          </div>
        ),
      },
      {
        key: 'target',
        heading: 'Target',
        numeric: true,
        cell: ({ row, shown }) => targetText(row.measure, shown?.score),
      },
      {
        key: 'status',
        heading: 'Status',
        cell: ({ row, shown }) => shown && <StatusCell shown={shown} measure={row.measure} />,
      },
      {
        key: 'comment',
        heading: 'Comment',
        class: 'outturn-review__said',
        cell: ({ row }) =>
          row.entry?.comment && (
            <div class="outturn-said" {...placeOf(row, 'comment')}>
              {row.entry.comment}
            </div>
          ),
      },
      {
        key: 'change',
        heading: 'Change',
        selfLabelled: true,
        cell: ({ row }) => (
          <a class="govuk-link" id={firstBox(row)} href={`${path}/save#${firstBox(row)}`}>
            {row.isMissing ? 'Fill in' : 'Change'}
            <span class="govuk-visually-hidden"> {row.measure.title}</span>
          </a>
        ),
      },
    ]}
  />
);

const NarrativeList = ({ narrative, path }: { narrative: Narrative; path: string }) => (
  <>
    <h2 class="govuk-heading-m">The story behind the figures</h2>
    <SummaryList
      rows={narrativeOrder.map((question) => ({
        key: narrativeQuestions[question],
        value: narrative[question] ?? 'Not answered',
        actions: [
          {
            href: `${path}/save#narrative-${question}`,
            text: 'Change',
            hiddenText: narrativeQuestions[question],
            attributes: { id: `narrative-${question}` },
          },
        ],
      }))}
    />
  </>
);

const CheckedText = ({ personalData, form }: Checking) =>
  personalData.length > 0 && (
    <Checkboxes
      idPrefix="personalDataChecked"
      name="personalDataChecked"
      error={form.error('personalDataChecked')}
      values={[form.value('personalDataChecked')]}
      items={[
        {
          value: 'yes',
          text: 'I have checked the text listed above: none of it is about a person who uses the service',
        },
      ]}
    />
  );

const Certify = (props: Checking) => {
  const { form } = props;
  return (
    <>
      <h2 class="govuk-heading-m">Certify</h2>
      <TextField form={form} path="certifier" label="Name of the certifier" width={20} autocomplete="name" />
      <Checkboxes
        idPrefix="statementAgreed"
        name="statementAgreed"
        error={form.error('statementAgreed')}
        values={[form.value('statementAgreed')]}
        items={[{ value: 'yes', text: certificationStatement }]}
      />
      <CheckedText {...props} />
      <input type="hidden" name="statementAgreed" value="no" />
      <Button type="submit" preventDoubleClick>
        Certify and send
      </Button>
    </>
  );
};

const Unfinished = ({ unfinished, path }: { unfinished: Checking['unfinished']; path: string }) => (
  <>
    <h2 class="govuk-heading-m">{`${counted(unfinished.length, 'thing')} to finish first`}</h2>
    <ul class="govuk-list govuk-list--spaced">
      {unfinished.map(({ field, because }) => (
        <li>
          <a class="govuk-link" href={`${path}/save#${fieldId(field)}`}>
            {because}
          </a>
        </li>
      ))}
    </ul>
  </>
);

/** Exactly what will be sent, what is flagged, and who certifies it. */
export const SendReturnPage = (props: Checking) => {
  const { unfinished, contradictions, misses, form, maySend, isLate, due } = props;
  const path = returnPath(props.contract, props.period);
  const canCertify = maySend && unfinished.length === 0 && props.sendableFrom === undefined;
  return (
    <>
      <span class="govuk-caption-l">{props.title}</span>
      <h1 class="govuk-heading-l">{`Check the return for ${props.periodName}`}</h1>
      {isLate && due && (
        <WarningText>{`This return was due on ${dateText(due)}. It will be marked late; its figures count all the same.`}</WarningText>
      )}
      {props.sendableFrom && (
        <InsetText>{`The period ends today: the return can be sent from ${dateText(props.sendableFrom)}.`}</InsetText>
      )}
      {unfinished.length > 0 && <Unfinished unfinished={unfinished} path={path} />}
      {!maySend && (
        <InsetText>
          A certifier of your organisation has to send this return. Everything you saved is there for them to check.
        </InsetText>
      )}
      <FlaggedText {...props} />
      {contradictions.length > 0 && (
        <>
          <h2 class="govuk-heading-m">Figures that disagree</h2>
          <p class="govuk-body">You can send the return as it is. The commissioner sees the same.</p>
          <ul class="govuk-list govuk-list--bullet">
            {contradictions.map(({ sentence }) => (
              <li>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      <CheckTable rows={props.rows} path={path} />
      <NarrativeList narrative={props.narrative} path={path} />
      <CommandForm form={form} action={`${path}/send`}>
        {misses.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{`${counted(misses.length, 'figure')} off target`}</h2>
            <p class="govuk-body">
              A concern is opened for each when the return is sent, with your explanation in it. {quotingHint}
            </p>
            <MissBoxes misses={misses} form={form} />
          </>
        )}
        {canCertify ? (
          <Certify {...props} />
        ) : (
          <div class="govuk-button-group">
            {misses.length > 0 && (
              <Button type="submit" preventDoubleClick attributes={{ formaction: `${path}/save?then=check` }}>
                Save explanations
              </Button>
            )}
            <Button href={`${path}/save`} variant="secondary">
              Back to the figures
            </Button>
          </div>
        )}
      </CommandForm>
    </>
  );
};
