/** How far a person has come at the beginning: the choice of a first account, and the tour of the page. */
import * as v from 'valibot'

export const firstStepsFields = {
  /** `open`: the vault is made, the first account not chosen yet. Absent: the vault began without that question. */
  account: v.picklist(['open', 'left']),
  /** `due`: it begins by itself once. Absent: nobody asked for it. */
  tour: v.picklist(['due', 'seen']),
} as const

export const firstStepsSchema = v.object({
  account: v.exactOptional(firstStepsFields.account),
  tour: v.exactOptional(firstStepsFields.tour),
})

export type FirstSteps = v.InferOutput<typeof firstStepsSchema>
