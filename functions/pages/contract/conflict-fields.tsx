import type { FormState } from '../../forms/form-state.ts';
import { Details } from '../components/index.ts';
import { LongTextField, YesNoField } from '../form-fields.tsx';

interface Props {
  readonly form: FormState;
  /** What comes before the names of the fields: `modification.`, or nothing. */
  readonly at: string;
  readonly summary: string;
  readonly hint?: string;
  /** Where nothing else in the form says it. */
  readonly asksWhoDecided?: boolean;
}

/** What the notice of a change asks for beside the change: who decided it, and conflicts of interest. */
export const ConflictFields = ({ form, at, summary, hint, asksWhoDecided }: Props) => (
  <Details summary={summary}>
    {hint === undefined ? null : <p class="govuk-body">{hint}</p>}
    {asksWhoDecided ? (
      <LongTextField
        form={form}
        path={`${at}decisionMakers`}
        label="Who decided"
        hint="A committee or job titles will do."
        rows={2}
      />
    ) : null}
    <YesNoField form={form} path={`${at}noConflictDeclared`} label="Was no conflict of interest declared?" />
    <LongTextField form={form} path={`${at}declaredConflicts`} label="Conflicts declared" rows={2} />
    <LongTextField form={form} path={`${at}conflictManagement`} label="How they were managed" rows={2} />
  </Details>
);
