/** Rights over all pieces of a collection (ERC-721, ERC-1155): the call is the same in both. */

import { defineDecoder } from '../define-decoder'
import { Unclear } from '../flows/router-flows'
import { callArguments } from '../flows/take-arguments'

export const pieces = defineDecoder({
  id: 'pieces',
  selectors: { '0xa22cb465': 'setApprovalForAll(address,bool)' },
  describe: ({ to, input }) => {
    try {
      const { text, flag } = callArguments('address,bool', input)
      return { action: 'approve-all-pieces', collection: to, operator: text(0), isApproved: flag(1) }
    } catch (error) {
      if (error instanceof Unclear) return undefined
      throw error
    }
  },
})
