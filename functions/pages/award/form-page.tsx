import type { Child, FC } from 'hono/jsx';
import type { AwardState } from '../../../domain/award/award.ts';
import { laterRules } from '../../../domain/award/confirmation/confirmations.ts';
import { canBeSetAside } from '../../../domain/shared/confirmation.ts';
import type { CivilDate } from '../../../domain/shared/dates.ts';
import type { Rule } from '../../../domain/shared/refusal.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Button } from '../components/index.ts';
import { CommandForm } from '../form-fields.tsx';
import type { KnownOrganisation } from '../shared/organisations.tsx';
import { LawSource } from './law-source.tsx';
import { Refusals } from './refusals.tsx';
import { shortNameNote } from './words.ts';

/** What the fields of a form are drawn from. */
export interface FieldsProps {
  readonly form: FormState;
  readonly award: AwardState;
  readonly today: CivilDate;
  /** The organisations whose ids are known, for forms that ask for one. */
  readonly known: readonly KnownOrganisation[];
}

/** One form of an award: what it asks for, the rule it serves, and its fields. */
export interface AwardForm {
  readonly title: string;
  readonly button: string;
  /** What the award's page says once it is done. */
  readonly done: string;
  /** Fields whose refusals the form explains where they stand, with the rule. */
  readonly explains?: (award: AwardState) => readonly string[];
  /** Rows of several short fields need the whole width. */
  readonly wide?: boolean;
  /** The rule that asks for what the form records; shown above the fields. */
  readonly rule?: Rule;
  readonly Fields: FC<FieldsProps>;
}

interface FormPageProps {
  readonly title: string;
  readonly button: string;
  readonly action: string;
  readonly form: FormState;
  /** Where leaving without saving leads. */
  readonly back: string;
  readonly caption?: string | undefined;
  readonly rule?: Rule | undefined;
  readonly wide?: boolean | undefined;
  readonly explained?: readonly string[] | undefined;
  readonly children?: Child | Child[];
}

/** The frame of every award form: what it is about, why it is asked, the fields, and the way on and back. */
export const FormPage = (props: FormPageProps) => (
  <div class="govuk-grid-row">
    <div class={props.wide ? 'govuk-grid-column-full' : 'govuk-grid-column-two-thirds'}>
      {props.caption ? <span class="govuk-caption-l">{props.caption}</span> : null}
      <h1 class="govuk-heading-l">{props.title}</h1>
      <Refusals form={props.form} explained={props.explained} />
      {props.rule && !props.form.hasProblems ? (
        <LawSource sentence={`${props.rule.sentence}.`} source={props.rule.source} />
      ) : null}
      <CommandForm form={props.form} action={props.action}>
        {props.children}
        <div class="govuk-button-group">
          <Button preventDoubleClick>{props.button}</Button>
          <a class="govuk-link" href={props.back}>
            Cancel
          </a>
        </div>
      </CommandForm>
      <p class="govuk-body-s">{shortNameNote}</p>
    </div>
  </div>
);

interface ClosedProps {
  readonly title: string;
  readonly caption: string;
  readonly rule: Rule;
  readonly back: string;
  readonly note?: string | undefined;
  /** The form in which the rule is confirmed by name, and so set aside. */
  readonly confirm?: string | undefined;
}

/** Instead of a form that would be refused whatever is typed into it: the rule, and what can be done. */
export const ClosedForm = ({ title, caption, rule, back, note, confirm }: ClosedProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-two-thirds">
      <span class="govuk-caption-l">{caption}</span>
      <h1 class="govuk-heading-l">{title}</h1>
      <LawSource sentence={`${rule.sentence}.`} source={rule.source} href={`/problems/${rule.id}`} />
      <p class="govuk-body">{rule.mend}</p>
      {confirm && laterRules.includes(rule) ? (
        <p class="govuk-body">
          {canBeSetAside}.{' '}
          <a class="govuk-link" href={confirm}>
            Record a named confirmation
          </a>
        </p>
      ) : null}
      <div class="govuk-button-group">
        <Button href={back}>Back to the award</Button>
        {note ? (
          <a class="govuk-link" href={note}>
            Add a note instead
          </a>
        ) : null}
      </div>
      <p class="govuk-body-s">{shortNameNote}</p>
    </div>
  </div>
);
