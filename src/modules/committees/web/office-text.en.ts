import type { officeKo } from './office-text.ko.ts'

export const officeEn: typeof officeKo = {
  sumIs: (dimension, sum, places) => `${dimension}: the quotas sum to ${sum}, the places are ${places}.`,
}
