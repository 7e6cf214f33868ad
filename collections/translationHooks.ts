import type { CollectionConfig } from 'payload';
import { fillTranslationBadges } from '../hooks/fillTranslationBadges.ts';
import { forgetDeleted } from '../hooks/forgetDeleted.ts';
import { guardPublish } from '../hooks/guardPublish.ts';
import { keepSourceLocale } from '../hooks/keepSourceLocale.ts';
import { markForTranslation } from '../hooks/markForTranslation.ts';
import { mergeHandEdits } from '../hooks/mergeHandEdits.ts';
import { orderPublication } from '../hooks/orderPublication.ts';
import { refuseBrokenShapes } from '../hooks/refuseBrokenShapes.ts';
import { refuseLossyOperations } from '../hooks/refuseLossyOperations.ts';
import { rememberOperation } from '../hooks/rememberOperation.ts';

/** The moments of a translatable document, in the order they happen. */
export const translationHooks = {
  beforeOperation: [rememberOperation, refuseBrokenShapes, refuseLossyOperations],
  beforeChange: [keepSourceLocale, mergeHandEdits, guardPublish],
  afterChange: [markForTranslation, orderPublication],
  afterDelete: [forgetDeleted],
  afterOperation: [fillTranslationBadges],
} satisfies CollectionConfig['hooks'];
