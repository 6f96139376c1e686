import { evidenceChecklist } from '../../../domain/award/evidence/evidence.ts';
import { dutyOf } from '../../../domain/award/notices/notices.ts';
import { awardRules } from '../../../domain/award/rules.ts';
import { awaitsPanel } from '../../../domain/award/standstill/representations.ts';
import { WarningText } from '../components/index.ts';
import { DateField, LongTextField, TextField, YesNoField } from '../form-fields.tsx';
import { dateText } from '../format.ts';
import type { FieldsProps } from './form-page.tsx';
import { LawSource } from './law-source.tsx';
import { StandstillBox } from './standstill-box.tsx';
import { formHref } from './words.ts';

/** What still stops the decision, each with its rule; the error summary links to each part by its key. */
const MissingEvidence = ({ form, award }: FieldsProps) => {
  const refusalOf = (key: string) => form.problems.find((problem) => problem.field === key)?.refusal;
  const stopping = evidenceChecklist(award)
    .filter((item) => item.required && (!item.done || refusalOf(item.key)))
    .map((item) => ({ ...item, rule: (item.done && refusalOf(item.key)?.rule) || item.rule }));
  if (stopping.length === 0)
    return <p class="govuk-body">The evidence is complete. Recording the decision freezes it.</p>;
  return (
    <>
      <h2 class="govuk-heading-m">What stops the decision</h2>
      {stopping.map(({ key, title, rule, command, missing }) => (
        <div id={key} tabindex={-1}>
          <h3 class="govuk-heading-s outturn-tight">
            <a class="govuk-link" href={formHref(award.id, command)}>
              {title}
            </a>
          </h3>
          {missing.length > 1 ? (
            <ul class="govuk-list govuk-list--bullet">
              {missing.map((each) => (
                <li>{each}.</li>
              ))}
            </ul>
          ) : (
            <p class="govuk-body">{missing[0] === undefined ? rule.mend : `${missing[0]}.`}</p>
          )}
          <LawSource sentence={`${rule.sentence}.`} source={rule.source} href={`/problems/${rule.id}`} />
        </div>
      ))}
    </>
  );
};

/** The decision to award. */
export const DecideFields = ({ form, ...rest }: FieldsProps) => (
  <>
    <MissingEvidence form={form} {...rest} />
    <TextField form={form} path="body" label="Who made the decision" hint="Such as Cabinet." />
    <DateField form={form} path="date" label="Date of the decision" hint="For example, 9 12 2024" />
    <YesNoField form={form} path="keyDecision" label="Is it a key decision?" />
    <TextField form={form} path="reference" label="Reference of the decision (optional)" width={20} />
    <DateField form={form} path="reportPublished" label="Date the report was published (optional)" />
  </>
);

const lightTouch = awardRules.lightTouchNoticeBeforeConfirmed;

/** The confirmation of the award, once standstill has ended. */
export const ConfirmFields = ({ form, award, today }: FieldsProps) => (
  <>
    <StandstillBox award={award} />
    {award.representations.filter(awaitsPanel).map(({ from }) => (
      <WarningText>
        {from} has asked the Panel for a review. If the Panel accepts the case, standstill is kept open: record its
        answer before the award is confirmed. Nothing more can be recorded of the case afterwards.
      </WarningText>
    ))}
    <LawSource sentence={`${dutyOf(award).because}.`} source={dutyOf(award).source} />
    {award.regime === 'pa2023LightTouch' ? (
      <LawSource sentence={`${lightTouch.sentence}.`} source={lightTouch.source} />
    ) : null}
    <DateField
      form={form}
      path="awardedOn"
      label="Date of the award (optional)"
      hint={`Leave blank for today, ${dateText(today)}.`}
    />
  </>
);

/** A note beside the evidence. */
export const NoteFields = ({ form }: FieldsProps) => (
  <LongTextField
    form={form}
    path="text"
    label="The note"
    hint="It stands beside the evidence with your name and the time. It cannot be changed or removed."
    rows={6}
  />
);
