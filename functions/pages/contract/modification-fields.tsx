import { regimeNames } from '../../../domain/award/vocabulary.ts';
import { type VariationGround, variationGrounds } from '../../../domain/contract/change/change.ts';
import { alwaysUnconfirmed } from '../../../domain/contract/change/confirm-rule.ts';
import type { ContractRegime } from '../../../domain/contract/regime.ts';
import type { FormState } from '../../forms/form-state.ts';
import { Input } from '../components/index.ts';
import { ChoiceField, LongTextField, PoundsField, TextField, YesNoField } from '../form-fields.tsx';
import { FieldGroup } from '../form-groups.tsx';
import { groundNames } from './change-words.ts';
import { ConfirmationFields } from './confirmation-fields.tsx';
import { ConflictFields } from './conflict-fields.tsx';

interface Props {
  readonly form: FormState;
  readonly regime: ContractRegime;
  /** Whether the lifetime value at entry has still to be stated. */
  readonly asksEntryValue: boolean;
}

const hints: Partial<Record<VariationGround, string>> = {
  providedFor: 'Its documents clearly and unambiguously provide for this change.',
  externalFactors: 'Such as the number of people who use the service, or a price formula in the contract.',
  authorityDecision: 'Including a grant that the authority decides to spend through the contract.',
  urgent: 'Under the Provider Selection Regime alone.',
};

const at = (name: string): string => `modification.${name}`;

const Urgency = ({ form }: { form: FormState }) => (
  <>
    <YesNoField form={form} path={at('urgency.mustBeMadeUrgently')} label="Must the change be made urgently?" />
    <YesNoField
      form={form}
      path={at('urgency.reasonForeseeable')}
      label="Could the authority foresee the reason for the urgency?"
    />
    <YesNoField
      form={form}
      path={at('urgency.reasonAttributableToAuthority')}
      label="Is the reason for the urgency the authority’s own doing?"
    />
    <YesNoField
      form={form}
      path={at('urgency.delayRisksSafety')}
      label="Would delay risk the safety of patients or the public?"
    />
  </>
);

/** An amount that may be a decrease: a phone's number pad has no minus. */
const SignedPounds = ({ form }: { form: FormState }) => (
  <Input
    id="modification-lifetimeValueChange"
    name={at('lifetimeValueChange')}
    label="The change in the lifetime value"
    hint="Enter 0 where it stays the same, and a minus before a decrease: -5,000."
    value={form.value(at('lifetimeValueChange'))}
    error={form.error(at('lifetimeValueChange'))}
    prefix="£"
    width={10}
  />
);

/** The legal ground of a variation: what the law has to know before it can say whether the change may be made. */
export const ModificationFields = ({ form, regime, asksEntryValue }: Props) => (
  <FieldGroup
    form={form}
    path="modification"
    legend="Why the contract may change without a new procurement"
    hint={
      regime.isAssumed
        ? 'No procurement regime is recorded for this contract, so it counts as outside all of them. Confirm with legal.'
        : `The contract follows this law: ${regimeNames[regime.regime]}.`
    }
  >
    <ChoiceField
      form={form}
      path={at('ground')}
      label="The ground for the change"
      options={variationGrounds.map((value) => ({
        value,
        text: groundNames[value],
        ...(hints[value] !== undefined && { hint: hints[value] }),
        ...(value === 'urgent' && { conditional: <Urgency form={form} /> }),
      }))}
    />
    <LongTextField form={form} path={at('groundBecause')} label="Why that ground applies" rows={3} />
    <YesNoField
      form={form}
      path={at('materiallyDifferentInCharacter')}
      label="Would the services be materially different in character?"
    />
    <SignedPounds form={form} />
    {regime.regime === 'psr' || regime.regime.endsWith('LightTouch') ? null : (
      <YesNoField
        form={form}
        path={at('shiftsBalanceToSupplier')}
        label="Does the change shift the economic balance towards the provider? (if known)"
      />
    )}
    {asksEntryValue ? (
      <FieldGroup
        form={form}
        path={at('lifetimeValueAtEntry')}
        legend="The lifetime value when the contract was entered into"
        size="s"
        hint="The limits on changes are counted from it. Neither the award nor the years say it, so it is asked for once."
      >
        <PoundsField form={form} path={at('lifetimeValueAtEntry.amount')} label="The lifetime value at entry" />
        <TextField form={form} path={at('lifetimeValueAtEntry.because')} label="Where it comes from" />
      </FieldGroup>
    ) : null}
    <ConflictFields
      form={form}
      at="modification."
      summary="For a notice: who decided, and conflicts of interest"
      asksWhoDecided
    />
    <ConfirmationFields form={form} path={at('confirmation')} rules={alwaysUnconfirmed(regime.regime, 'variation')} />
  </FieldGroup>
);
