/**
 * Where a rule comes from and how sure we are of it. Every legal or contractual answer carries one,
 * so that a reader can check it and knows when to ask a lawyer.
 *
 * Confidence marks: S statute text read; G official guidance; 2 secondary source; D a real published
 * notice; I inferred from the others; M not confirmed. C is the contract's or the council's own rule.
 */
export type Confidence = 'S' | 'G' | '2' | 'D' | 'I' | 'M' | 'C';

export interface Source {
  readonly reference: string;
  readonly confidence: Confidence;
}

const psrName = 'The Health Care Services (Provider Selection Regime) Regulations 2023 (SI 2023/1348)';

export const psr = (reference: string, confidence: Confidence): Source => ({
  reference: `${psrName}, ${reference}`,
  confidence,
});

/** Whether a rule is one of the Provider Selection Regime, which binds nobody under another regime. */
export const isPsr = ({ reference }: Source): boolean => reference.startsWith(psrName);

export const procurementAct = (reference: string, confidence: Confidence): Source => ({
  reference: `Procurement Act 2023, ${reference}`,
  confidence,
});

export const platformRule: Source = { reference: 'How Outturn keeps the record', confidence: 'C' };

/** How sure the source of a rule is, in plain words. */
export const confidenceWords: Readonly<Record<Confidence, string>> = {
  S: 'text of the statute',
  G: 'official guidance',
  '2': 'secondary source',
  D: 'published notice',
  I: 'our inference',
  M: 'not confirmed: confirm with legal',
  C: 'own rule, not law',
};
