import type { NoticeKind } from '../../notice/notices.ts';
import { type Rule, rules } from '../../shared/refusal.ts';
import { procurementAct, psr } from '../../shared/source.ts';
import type { ModificationRegime } from '../modification/modification-facts.ts';

/** When a contract must be open to termination, and what is published when it ends (law.md sections 5.4 and 8). */
export const terminationRules = rules({
  changedInBreach: {
    id: 'termination-open-after-unlawful-change',
    sentence: 'A contract lets the authority terminate it where it was modified in breach of regulation 13',
    source: psr('regulation 22', 'M'),
    mend: 'Check that the contract has such a term, and confirm with legal.',
  },
  providerExcluded: {
    id: 'termination-open-for-excluded-provider',
    sentence: 'A contract lets the authority terminate it where the provider should have been excluded',
    source: psr('regulation 22', 'M'),
    mend: 'Check that the contract has such a term, and confirm with legal.',
  },
  openUnderRegulation22: {
    id: 'termination-open-under-provider-selection-regime',
    sentence:
      'A contract under the Provider Selection Regime may be terminated where it was modified in breach of regulation 13 or its provider should have been excluded',
    source: psr('regulation 22', 'M'),
    mend: 'Record which of the two it is, and confirm with legal.',
  },
  endIsPublished: {
    id: 'end-of-public-contract-published',
    sentence: 'The end of a public contract is published, whether it expired or was terminated',
    source: procurementAct('section 80', '2'),
    mend: 'Publish the contract termination notice within 30 days.',
  },
});

/** The terms for termination that a contract must have: those of the Provider Selection Regime are known. */
export const terminationTerms = (regime: ModificationRegime): readonly Rule[] =>
  regime === 'psr' ? [terminationRules.changedInBreach, terminationRules.providerExcluded] : [];

/**
 * What is published when a contract ends, by expiry or before; undefined where nothing is known to be owed. A light-touch
 * contract is treated as any other public contract, since no exemption was found.
 */
export const endNotice = (
  regime: ModificationRegime,
): { readonly kind: NoticeKind; readonly rule: Rule } | undefined =>
  regime === 'pa2023' || regime === 'pa2023LightTouch'
    ? { kind: 'termination', rule: terminationRules.endIsPublished }
    : undefined;
