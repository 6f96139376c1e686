import { rules } from '../../shared/refusal.ts';
import { psr } from '../../shared/source.ts';

/** When each process of regulation 6 is open (law.md section 1). Each sentence is a condition that must hold. */
export const processRules = rules({
  aNeedsExistingProvider: {
    id: 'process-a-needs-existing-provider',
    sentence: 'Direct award process A is for services that an existing provider already provides',
    source: psr('regulation 6(3)(a)', 'S'),
    mend: 'A new service cannot be set up under process A. Look at the other processes.',
  },
  aNeedsOnlyCapableProvider: {
    id: 'process-a-needs-only-capable-provider',
    sentence:
      'Direct award process A is for services that, by their nature, only the existing provider is capable of providing',
    source: psr('regulation 6(3)(b)', 'S'),
    mend: 'Record why nobody else could provide the services, or look at the other processes.',
  },
  aIsNotForFrameworks: {
    id: 'process-a-not-for-frameworks',
    sentence: 'Direct award process A cannot conclude a framework agreement',
    source: psr('regulation 6(3)(c)', 'S'),
    mend: 'Follow the competitive process.',
  },
  bNeedsPatientChoice: {
    id: 'process-b-needs-patient-choice',
    sentence: 'Direct award process B is for services where patients are offered a choice of provider',
    source: psr('regulation 6(4)(a)', 'S'),
    mend: 'Look at the other processes.',
  },
  bNeedsNoLimit: {
    id: 'process-b-needs-no-limit-on-providers',
    sentence: 'Direct award process B does not restrict the number of providers',
    source: psr('regulation 6(4)(b)', 'S'),
    mend: 'Remove the limit on the number of providers, or look at the other processes.',
  },
  bOffersToAll: {
    id: 'process-b-offers-to-all-qualifying',
    sentence: 'Direct award process B offers a contract to every provider that meets the requirements',
    source: psr('regulation 6(4)(c)', 'S'),
    mend: 'Offer contracts to all qualifying providers, or look at the other processes.',
  },
  bNeedsExpressionOfInterest: {
    id: 'process-b-needs-expression-of-interest',
    sentence: 'Direct award process B needs arrangements for providers to express an interest',
    source: psr('regulation 6(4)(d)', 'S'),
    mend: 'Set up a way for providers to express an interest, or look at the other processes.',
  },
  bIsNotForFrameworks: {
    id: 'process-b-not-for-frameworks',
    sentence: 'Direct award process B cannot conclude a framework agreement',
    source: psr('regulation 6(4)(e)', 'S'),
    mend: 'Follow the competitive process.',
  },
  aIsRequired: {
    id: 'process-a-required',
    sentence: 'Direct award process A must be followed where only the existing provider is capable',
    source: psr('regulation 6(3)', 'S'),
    mend: 'Follow process A, or correct the facts if others could provide the services.',
  },
  bIsRequired: {
    id: 'process-b-required',
    sentence: 'Direct award process B must be followed where patients choose among an unrestricted number of providers',
    source: psr('regulation 6(4)', 'S'),
    mend: 'Follow process B, or correct the facts about patient choice.',
  },
  cNeedsExistingProvider: {
    id: 'process-c-needs-existing-provider',
    sentence: 'Direct award process C awards to the provider that holds the existing contract',
    source: psr('regulation 6(5)', 'S'),
    mend: 'Record the existing contract, or follow the most suitable provider or competitive process.',
  },
  cNeedsExpiringContract: {
    id: 'process-c-needs-expiring-contract',
    sentence:
      'Direct award process C is open only where an existing contract is due to expire and the new contract replaces it at the end of its term',
    source: psr('regulation 6(5)(b)', 'S'),
    mend: 'Wait for the end of the existing contract, or follow the most suitable provider or competitive process.',
  },
  cNeedsNoConsiderableChange: {
    id: 'process-c-considerable-change',
    sentence: 'Direct award process C is closed when the considerable change threshold is met',
    source: psr('regulation 6(5)(c) and 6(10) to (12)', '2'),
    mend: 'Follow the most suitable provider or competitive process. The exact threshold is unconfirmed: confirm with legal.',
  },
  cNeedsKnownChange: {
    id: 'process-c-change-not-known',
    sentence:
      'Where changes follow from a decision of the authority, the considerable change threshold needs both lifetime values',
    source: psr('regulation 6(10)', '2'),
    mend: 'Record the lifetime value of the existing contract when it was entered into, and of the proposed contract.',
  },
  cNeedsSatisfiedContract: {
    id: 'process-c-incumbent-not-satisfying',
    sentence: 'Direct award process C is open only where the existing provider is satisfying the existing contract',
    source: psr('regulation 6(5)(d)', '2'),
    mend: 'Follow the most suitable provider or competitive process.',
  },
  cNeedsSufficientStandard: {
    id: 'process-c-incumbent-not-likely-to-satisfy',
    sentence:
      'Direct award process C is open only where the existing provider will likely satisfy the new contract to a sufficient standard',
    source: psr('regulation 6(5)(d)', '2'),
    mend: 'Follow the most suitable provider or competitive process.',
  },
  cIsNotForFrameworks: {
    id: 'process-c-not-for-frameworks',
    sentence: 'Direct award process C cannot conclude a framework agreement',
    source: psr('regulation 6(5)(e)', 'M'),
    mend: 'Follow the competitive process.',
  },
  mostSuitableNeedsView: {
    id: 'most-suitable-needs-view',
    sentence:
      'The most suitable provider process is open where the authority is likely to be able to identify the most suitable provider',
    source: psr('regulation 6(6)', '2'),
    mend: 'Record that view with its reasons, or follow the competitive process.',
  },
  mostSuitableIsNotForFrameworks: {
    id: 'most-suitable-not-for-frameworks',
    sentence: 'The most suitable provider process cannot conclude a framework agreement',
    source: psr('regulation 6(6)', '2'),
    mend: 'Follow the competitive process.',
  },
});
