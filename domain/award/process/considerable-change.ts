import { type Pence, writtenPounds } from '../../shared/money.ts';
import type { Rule } from '../../shared/refusal.ts';
import { psr, type Source } from '../../shared/source.ts';
import { unconfirmedRules } from '../confirmation/unconfirmed-rules.ts';

export interface ChangeFacts {
  readonly materiallyDifferentInCharacter: boolean;
  readonly soleChangeIsProviderIdentity: boolean;
  readonly externalFactors: boolean;
  readonly attributableToAuthorityDecision: boolean;
  /** Of the existing contract when it was entered into: later modifications do not raise it. */
  readonly existingLifetimeValueAtEntry?: Pence | undefined;
  readonly proposedLifetimeValue?: Pence | undefined;
}

export interface ConsiderableChange {
  readonly met: boolean | 'unknown';
  /** The exception on which the answer rests. Its text is unconfirmed, so a person must confirm it by name. */
  readonly exception?: 'providerIdentity' | 'externalFactors';
  /** The unconfirmed rule on which the answer rests; left out where it rests on none. */
  readonly rule?: Rule;
  readonly because: string;
  readonly source: Source;
}

/** The share of 25% alone is not confirmed: the character of the services and the rise of £500,000 rest on secondary sources. */
const characterSource = psr('regulation 6(10)(a)', '2');
const valueSource = psr('regulation 6(10)(b)', '2');
const shareSource = psr('regulation 6(10)(b)', 'M');
const halfAMillion = 50_000_000;

/**
 * Whether the considerable change threshold is met (law.md section 1.1): the services are materially different in
 * character, or the authority's own decision raises the lifetime value by £500,000 or more and by 25% or more of
 * the value at entry. Both limits include their own figure; only increases count. `unknown` when the answer turns
 * on a value that is not recorded. Amounts in pence.
 */
export const considerableChange = (facts: ChangeFacts): ConsiderableChange => {
  if (facts.soleChangeIsProviderIdentity)
    return {
      met: false,
      exception: 'providerIdentity',
      rule: unconfirmedRules.changeOfIdentity,
      because: 'the only change is who the provider is, after a corporate change',
      source: psr('regulation 6(11)', 'M'),
    };
  if (facts.materiallyDifferentInCharacter)
    return {
      met: true,
      because: 'the services are materially different in character from the existing contract as it was entered into',
      source: characterSource,
    };
  if (facts.externalFactors)
    return {
      met: false,
      exception: 'externalFactors',
      rule: unconfirmedRules.changeFromOutside,
      because:
        'the change answers events beyond the control of the authority and the provider, and the services keep their character',
      source: psr('regulation 6(12)', 'M'),
    };
  if (!facts.attributableToAuthorityDecision)
    return {
      met: false,
      because: 'the services keep their character and no change follows from a decision of the authority',
      source: valueSource,
    };
  return byValue(facts.existingLifetimeValueAtEntry, facts.proposedLifetimeValue);
};

const byValue = (atEntry: Pence | undefined, proposed: Pence | undefined): ConsiderableChange => {
  if (atEntry === undefined || proposed === undefined)
    return {
      met: 'unknown',
      because: 'the lifetime values of the existing contract at entry and of the proposed contract are both needed',
      source: valueSource,
    };
  const rise = (proposed - atEntry) as Pence;
  const byAmount = rise >= halfAMillion;
  const byShare = rise > 0 && rise * 4 >= atEntry;
  const figures = `${writtenPounds(proposed)} against ${writtenPounds(atEntry)} at entry, a change of ${writtenPounds(rise)}`;
  if (byAmount && byShare)
    return {
      met: true,
      rule: unconfirmedRules.changeByValue,
      because: `${figures}: £500,000 or more, and 25% or more`,
      source: shareSource,
    };
  // Below £500,000 the share decides nothing, and the share is what nobody has confirmed.
  return byAmount
    ? {
        met: false,
        rule: unconfirmedRules.changeByValue,
        because: `${figures}: less than 25%`,
        source: shareSource,
      }
    : { met: false, because: `${figures}: less than £500,000`, source: valueSource };
};
