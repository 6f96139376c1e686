import { type Attributes, classNames, type Optional } from './common.ts';
import { fieldId } from './form-group.tsx';
import { Hint } from './hint.tsx';
import { Textarea, type TextareaProps } from './textarea.tsx';

/** Wording by plural form, as the browser's `Intl.PluralRules` names them; `%{count}` stands for the number. */
export type PluralWording = Readonly<Record<string, string>>;

/** The messages that the script shows while typing, where they differ from the package's own English. */
export type CountWording = Optional<{
  charactersUnderLimit: PluralWording;
  charactersAtLimit: string;
  charactersOverLimit: PluralWording;
  wordsUnderLimit: PluralWording;
  wordsAtLimit: string;
  wordsOverLimit: PluralWording;
}>;

export type CharacterCountProps = Omit<TextareaProps, 'describedBy' | 'after'> &
  Optional<{
    maxlength: number;
    maxwords: number;
    countType: 'length' | 'characters' | 'words';
    /** Percentage of the limit after which the count is shown. */
    threshold: number;
    /** The limit in words, with `%{count}` for the number. */
    limitText: string;
    wording: CountWording;
    messageClass: string;
  }>;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function wordingAttributes(wording: CountWording): Attributes {
  const attributes: Record<string, string> = {};
  for (const [key, message] of Object.entries(wording) as [string, string | PluralWording | undefined][]) {
    if (typeof message === 'string') attributes[`data-i18n.${kebab(key)}`] = message;
    else for (const [form, text] of Object.entries(message ?? {})) attributes[`data-i18n.${kebab(key)}.${form}`] = text;
  }
  return attributes;
}

/** A text box that says how much room is left. The limit itself is the server's to enforce. */
export function CharacterCount(props: CharacterCountProps) {
  const { maxlength, maxwords, threshold, limitText, wording = {}, messageClass, ...textarea } = props;
  const id = fieldId(props);
  const countType = props.countType ?? (maxwords ? 'words' : undefined);
  const limit = maxwords ?? maxlength;
  const template = limitText ?? `You can enter up to %{count} ${countType === 'words' ? 'words' : 'characters'}`;
  return (
    <Textarea
      {...textarea}
      id={id}
      describedBy={`${id}-info`}
      class={classNames('govuk-js-character-count', props.class)}
      groupClass={classNames('govuk-character-count', props.groupClass)}
      groupAttributes={{
        'data-module': 'govuk-character-count',
        'data-maxlength': maxlength,
        'data-maxwords': maxwords,
        'data-threshold': threshold,
        'data-count-type': countType,
        'data-i18n.textarea-description.other': limit === undefined ? limitText : undefined,
        ...wordingAttributes(wording),
        ...props.groupAttributes,
      }}
      after={
        <Hint id={`${id}-info`} class={classNames('govuk-character-count__message', messageClass)}>
          {limit === undefined ? null : template.replace('%{count}', String(limit))}
        </Hint>
      }
    />
  );
}
