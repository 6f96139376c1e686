import type { AttributeValue as SdkAttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { AttributeValue } from 'aws-lambda';

type Image = Readonly<Record<string, AttributeValue>>;

/** A stream reaches a function as JSON, in which bytes are base64 text; the SDK's own reader expects bytes. */
const withBytes = (image: Image): Record<string, SdkAttributeValue> =>
  Object.fromEntries(
    Object.entries(image).map(([name, value]) => [
      name,
      (typeof value.B === 'string' ? { B: Buffer.from(value.B, 'base64') } : value) as SdkAttributeValue,
    ]),
  );

/** The item in a stream record's image, as it is in the table. Undefined where there is no image. */
export const itemIn = (image: Image | undefined): Record<string, unknown> | undefined =>
  image && unmarshall(withBytes(image));
