import { changeLenses } from '../../../features/changes/change-lenses.ts';
import type { LensSource } from './lens.ts';

/** What a changed section does to what is running; a click opens the plan. */
export const changeLens: LensSource = async ({ compared, abilities }, _, { document }) => {
  const { result, changes } = await compared(document);
  if (!result || !changes) return [];
  const command = abilities.reviewsChanges ? 'polyaxonValues.reviewChanges' : '';
  const given = command === '' ? {} : { arguments: [document.uri] };
  return changeLenses(result, changes).map(({ span, title }) => ({
    start: span.start,
    title,
    command,
    ...given,
  }));
};
