import { AlignmentType, BorderStyle, type INumberingOptions, type IStylesOptions, LevelFormat } from 'docx';

/** Sizes are in half points and spaces in twentieths of a point, as Word counts them. */

const ink = '000000';
const heading = (size: number, before: number, after: number) => ({
  run: { size, bold: true, color: ink },
  paragraph: { keepNext: true, spacing: { before, after } },
});

/** Black on white throughout, at least 11 points, in English. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: 'Arial', size: 22, color: ink, language: { value: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 276 } },
    },
    title: heading(36, 0, 120),
    heading1: heading(28, 360, 120),
    heading2: heading(24, 240, 80),
    // Not used here, and there for a colleague who adds to the file.
    heading3: heading(22, 200, 60),
    heading4: heading(22, 200, 60),
    heading5: heading(22, 200, 60),
    heading6: heading(22, 200, 60),
    caption: {
      run: { size: 22, bold: true, italics: false, color: ink },
      paragraph: { spacing: { before: 160, after: 60 } },
    },
    hyperlink: { run: { color: ink, underline: {} } },
  },
  paragraphStyles: [
    { id: 'Contents', name: 'Contents', basedOn: 'Normal', paragraph: { spacing: { after: 40 } } },
    { id: 'Source', name: 'Source', basedOn: 'Normal', paragraph: { indent: { left: 284 } } },
    { id: 'Fact', name: 'Fact', basedOn: 'Normal', paragraph: { spacing: { after: 80 } } },
    {
      id: 'Missing',
      name: 'Missing',
      basedOn: 'Normal',
      paragraph: {
        indent: { left: 142 },
        border: { left: { style: BorderStyle.SINGLE, size: 18, space: 6, color: ink } },
      },
    },
    { id: 'TableText', name: 'Table text', basedOn: 'Normal', paragraph: { spacing: { after: 0, line: 252 } } },
    { id: 'AfterTable', name: 'After table', basedOn: 'Normal', paragraph: { spacing: { after: 60 } } },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', run: { size: 18 } },
  ],
};

export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 426, hanging: 284 }, spacing: { after: 60 } } },
        },
      ],
    },
  ],
};
