import type { AwardState } from '../../../domain/award/award.ts';
import { confirmationOf, positions, rulesToConfirm } from '../../../domain/award/confirmation/confirmations.ts';
import { rulesRelied } from '../../../domain/award/confirmation/rules-relied.ts';
import { positionNames } from '../../../domain/award/evidence/evidence-words.ts';
import type { Rule } from '../../../domain/shared/refusal.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Checkboxes, Details } from '../components/index.ts';
import { ChoiceField, DateField, LongTextField, TextField } from '../form-fields.tsx';
import { dateText } from '../format.ts';
import type { FieldsProps } from './form-page.tsx';
import { shortReference } from './words.ts';

interface Listed {
  readonly rule: Rule;
  /** What the rule decides for the award, where it decides something already. */
  readonly decides?: string;
}

const hintOf = (award: AwardState, { rule, decides }: Listed): string => {
  const confirmation = confirmationOf(award, rule);
  return [
    ...(decides ? [`Decides ${decides}.`] : []),
    `${shortReference(rule.source)}.`,
    confirmation
      ? `${positionNames[confirmation.position]}, by ${confirmation.confirmedBy} on ${dateText(confirmation.on)}.`
      : 'Nobody has confirmed it yet.',
  ].join(' ');
};

interface BoxesProps {
  readonly form: FormState;
  readonly award: AwardState;
  readonly rules: readonly Listed[];
  readonly legend: string;
  /** Where the numbers of the boxes begin, so that each has a name of its own on the page. */
  readonly from: number;
}

const Boxes = ({ form, award, rules, legend, from }: BoxesProps) => {
  const ticked = new Set(Array.from({ length: form.rows('rules') }, (_, index) => form.value(`rules.${index}`)));
  return (
    <Checkboxes
      idPrefix={from === 0 ? 'rules' : 'otherRules'}
      name="rules"
      legend={legend}
      legendSize="m"
      error={from === 0 ? form.error('rules') : undefined}
      items={rules.map((each, index) => ({
        value: each.rule.id,
        name: `rules.${from + index}`,
        text: `${each.rule.sentence}.`,
        hint: hintOf(award, each),
        checked: ticked.has(each.rule.id),
      }))}
    />
  );
};

interface PartProps {
  readonly form: FormState;
  readonly award: AwardState;
}

/** Before the decision: the rules on which the award rests first, then those that may yet refuse something. */
const RulesBefore = ({ form, award }: PartProps) => {
  const relied = rulesRelied(award);
  const others = rulesToConfirm(award).filter((rule) => !relied.some((each) => each.rule.id === rule.id));
  return (
    <>
      {relied.length > 0 ? (
        <Boxes form={form} award={award} rules={relied} legend="Rules on which this award rests" from={0} />
      ) : (
        <p class="govuk-body">This award rests on no rule that is not confirmed, as far as it is recorded.</p>
      )}
      <Details
        summary="Other rules that are not confirmed"
        open={others.some((rule) =>
          Array.from({ length: form.rows('rules') }, (_, at) => form.value(`rules.${at}`)).includes(rule.id),
        )}
      >
        <Boxes
          form={form}
          award={award}
          rules={others.map((rule) => ({ rule }))}
          legend="One that refuses something is set aside by a confirmation that it does not apply"
          from={relied.length === 0 ? 0 : relied.length}
        />
      </Details>
    </>
  );
};

/** After it: those on which the decision rested stand as they were, and those of the later steps are left. */
const RulesAfter = ({ form, award }: PartProps) => (
  <>
    <p class="govuk-body">
      The rules on which the decision rested stand as they were confirmed. These decide steps after it. What is recorded
      here is kept beside the evidence.
    </p>
    <Boxes
      form={form}
      award={award}
      rules={rulesToConfirm(award).map((rule) => ({ rule }))}
      legend="One that refuses something is set aside by a confirmation that it does not apply"
      from={0}
    />
  </>
);

/** The rules that can be confirmed at this stage, and who confirmed what of them. */
export const ConfirmationFields = ({ form, award }: FieldsProps) => {
  const isBefore = award.status === 'preparing';
  return (
    <>
      {isBefore ? <RulesBefore form={form} award={award} /> : <RulesAfter form={form} award={award} />}
      <ChoiceField
        form={form}
        path="position"
        label="What was confirmed about the rules chosen?"
        options={positions.map((value) => ({ value, text: positionNames[value] }))}
      />
      <TextField
        form={form}
        path="confirmedBy"
        label="Who confirmed it"
        hint="Name and role, such as Sam Reed, head of legal services."
      />
      <DateField
        form={form}
        path="on"
        label="Date on which it was confirmed"
        hint={isBefore ? 'No later than the decision.' : undefined}
      />
      <LongTextField form={form} path="because" label="Why" rows={4} />
    </>
  );
};
