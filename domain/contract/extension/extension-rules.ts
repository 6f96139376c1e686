import { rules } from '../../shared/refusal.ts';
import { platformRule, psr, type Source } from '../../shared/source.ts';

/** Whose decision it is, is said by the authority's own delegation and not by statute. */
const delegation: Source = { reference: 'The delegation recorded in the register of options', confidence: 'C' };

/** When a contract may be extended, and by whom (law.md section 5.1). */
export const extensionRules = rules({
  optionsAddUp: {
    id: 'extension-options-add-up',
    sentence: 'The options in the register come to the extension that the contract has',
    source: platformRule,
    mend: 'Check the years of each option against the extension in the contract’s details.',
  },
  optionsStandOnceUsed: {
    id: 'extension-options-stand-once-decided',
    sentence: 'The register of options stands as it is once an extension has been decided',
    source: platformRule,
    mend: 'Nothing needs doing: the journal keeps what the register said when the extension was decided.',
  },
  optionInRegister: {
    id: 'extension-option-in-register',
    sentence: 'A contract is extended by an option that its signed documents hold and that the register shows',
    source: psr('regulation 13(1)(a)', 'S'),
    mend: 'Record the option first, with the clause that prints it. Without one, an extension is a variation with a legal test of its own.',
  },
  decidedWithinTerm: {
    id: 'extension-decided-within-term',
    sentence: 'An extension is decided before the term ends, since a contract that has ended cannot be extended',
    source: psr('regulation 13(1), which permits a change during the term', 'I'),
    mend: 'Check the date of the decision. After the end of the term, a new award is needed.',
  },
  decidedByDelegate: {
    id: 'extension-decided-by-delegate',
    sentence:
      'An extension is decided by whom the decision is delegated to, or by the body that decided the award itself',
    source: delegation,
    mend: 'Enter the role that the register names, or record who has the authority in the register.',
  },
  consultedFirst: {
    id: 'extension-consultation-before-decision',
    sentence: 'Where the delegation asks for consultation, it takes place before the extension is decided',
    source: delegation,
    mend: 'Record who was consulted and on what day, on or before the day of the decision.',
  },
  valuesWithinExtension: {
    id: 'extension-values-within-its-years',
    sentence: 'An extension states the value of each financial year that it runs through, and of no other',
    source: platformRule,
    mend: 'Give each financial year of the extension once. A year whose value is unknown is given as not stated.',
  },
  lateIsConfirmed: {
    id: 'late-extension-confirmed',
    sentence:
      'An option taken up after the day for its notice binds the provider only if the provider agrees, and somebody confirms that by name',
    source: {
      reference: 'The notice period in the contract; whether lateness can be waived turns on its words',
      confidence: 'M',
    },
    mend: 'Get the provider’s agreement in writing, confirm with legal, and enter who confirms it.',
  },
});
