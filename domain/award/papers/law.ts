import { paragraph } from '../../document/blocks.ts';
import type { Block } from '../../document/document.ts';
import { confidenceWords, type Source } from '../../shared/source.ts';
import type { AwardState } from '../award.ts';
import { evidenceChecklist } from '../evidence/evidence.ts';

const regulations = 'The Health Care Services (Provider Selection Regime) Regulations 2023 (SI 2023/1348)';

/** The provision alone, where it is one of the Regulations: they are named in full once in the document. */
const provision = ({ reference }: Source): string =>
  reference.replace(`${regulations}, `, '').replace(/^\w/, (first) => first.toUpperCase());

/** A source within a table: its provision, and how sure it is. */
export const shortSource = (source: Source): string => `${provision(source)} (${confidenceWords[source.confidence]})`;

/** A statement of law with its source written short. */
export const law = (text: string, source: Source): Block =>
  paragraph(text, { ...source, reference: provision(source) });

/** Says which Regulations the provisions in the tables are of. */
export const regulationsNamed: Block = paragraph(
  `Regulations cited by number alone are those of ${regulations.replace('The', 'the')}.`,
);

/** Whether the award's law and process ask for that part of the evidence, as its checklist does. */
export const isAskedFor = (state: AwardState, part: string): boolean =>
  evidenceChecklist(state).some((item) => item.key === part && item.required);
