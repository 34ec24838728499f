/** What a call of a known swap router asks for. Its past is told by what moved (`swap-routers.ts`), not by the call. */
import { protocolAt } from '../data/addresses'
import { swapRouters } from '../data/swap-routers'
import { SWAP_SIGNATURES } from '../data/swap-signatures'
import { defineDecoder } from '../define-decoder'

export const swapRouterCalls = defineDecoder({
  id: 'swap-router-calls',
  selectors: Object.assign({}, ...Object.values(SWAP_SIGNATURES)),
  describe: ({ chain, to }) => {
    const protocol = protocolAt(swapRouters, chain, to)
    return protocol === undefined ? undefined : { action: 'swap', protocol }
  },
})
