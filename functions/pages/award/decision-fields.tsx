import { evidenceChecklist } from '../../../domain/award/evidence.ts';
import { awardRules } from '../../../domain/award/rules.ts';
import { furtherOutcomes } from '../../../domain/award/vocabulary.ts';
import { psr } from '../../../domain/shared/source.ts';
import { ChoiceField, DateField, DateTimeField, LongTextField, TextField, YesNoField } from '../form-fields.tsx';
import { dateText } from '../format.ts';
import type { FieldsProps } from './form-page.tsx';
import { LawSource } from './law-source.tsx';
import { StandstillBox } from './standstill-box.tsx';
import { formHref, outcomeNames, sourceHint } from './words.ts';

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
          <p class="govuk-body">{missing.length > 0 ? `${missing.join('. ')}.` : rule.mend}</p>
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

/** A representation received while standstill runs. */
export const RepresentationFields = ({ form, award }: FieldsProps) => (
  <>
    <StandstillBox award={award} />
    <TextField form={form} path="from" label="Who made the representation" />
    <DateTimeField
      form={form}
      path="received"
      label="When it was received"
      hint="One received after the last day is recorded too, and does not keep standstill open."
    />
    <LongTextField form={form} path="summary" label="What it says (optional)" />
    <LongTextField
      form={form}
      path="informationRequested"
      label="Information that it asks for (optional)"
      hint="It is to be given promptly: PSR Regulations, regulation 12(4)(b)."
      rows={3}
    />
  </>
);

/** What was decided on a representation, and when the provider was told. */
export const FurtherDecisionFields = ({ form, award }: FieldsProps) => (
  <>
    <ChoiceField
      form={form}
      path="representation"
      label="Which representation does it answer?"
      options={award.representations
        .filter((each) => each.inTime)
        .map((each) => ({ value: each.id, text: each.from, ...(each.summary && { hint: each.summary }) }))}
    />
    <ChoiceField
      form={form}
      path="outcome"
      label="What is the further decision?"
      hint={sourceHint(awardRules.furtherDecisionIsToProceed.source)}
      options={furtherOutcomes.map((outcome) => ({ value: outcome, text: outcomeNames[outcome] }))}
    />
    <DateField
      form={form}
      path="communicated"
      label="Date the provider was told"
      hint={`Standstill stays open for five working days after it. ${sourceHint(awardRules.fiveWorkingDaysAreOver.source)}`}
    />
    <LongTextField form={form} path="reasons" label="Reasons for the further decision" />
  </>
);

/** The confirmation of the award, once standstill has ended. */
export const ConfirmFields = ({ form, award, today }: FieldsProps) => (
  <>
    <StandstillBox award={award} />
    {award.regime === 'psr' ? (
      <LawSource sentence="The award is confirmed by a notice within 30 days." source={psr('regulation 9', 'M')} />
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
