/**
 * Warns of what looks like personal data in free text. It cannot know: a person confirms that they have looked
 * (product.md: no personal data of service users).
 */
const personalDataKinds = ['name', 'telephone number', 'postcode', 'date of birth'] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

export interface PersonalDataFound {
  readonly kind: PersonalDataKind;
  /** The words that look like it, so that the writer can find them. */
  readonly found: string;
}

const titledName = /\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev)\b\.?\s+\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?/gu;
const telephone = /(?<![\d,.])(?:\+44[\s-]?(?:\(0\)[\s-]?)?|\(?0)[1-9](?:[\s()-]{0,2}\d){8,9}(?!\d)/g;
/** Outward codes begin with an area that exists in shape: Q1 or H2 of a year is not a postcode. */
const postcode = /\b(?:[BEGLMNSW]|[A-PR-UWYZ][A-HK-Y])\d[A-Z\d]?\s{0,2}\d[ABD-HJLNP-UW-Z]{2}\b/gi;
const aDate = String.raw`(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)?\s+(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\s+\d{4})`;
const birth = new RegExp(
  String.raw`\b(?:d\.?\s?o\.?\s?b\b\.?|date of birth|born)[\s:,-]*(?:on\s+|is\s+)?${aDate}`,
  'gi',
);

const patterns: Readonly<Record<PersonalDataKind, RegExp>> = {
  name: titledName,
  'telephone number': telephone,
  postcode,
  'date of birth': birth,
};

/** Everything in the text that looks like a titled name, a UK telephone number or postcode, or a date of birth. */
export const findPersonalData = (text: string): readonly PersonalDataFound[] =>
  personalDataKinds.flatMap((kind) =>
    [...text.matchAll(patterns[kind])].map((match) => ({ kind, found: match[0].trim() })),
  );
