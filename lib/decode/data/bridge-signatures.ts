/**
 * Calls that send coins through the bridges of `bridges.ts`, by the bridge that has them. Sources: the published
 * interfaces of the OP stack, Arbitrum, Across, Hop and CCTP; a test computes each selector from its signature.
 */
/** Kind -> selector -> signature. */
export const BRIDGE_SIGNATURES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'optimism-bridge': {
    '0x09fc8843': 'bridgeETH(uint32,bytes)',
    '0xe11013dd': 'bridgeETHTo(address,uint32,bytes)',
    '0x87087623': 'bridgeERC20(address,address,uint256,uint32,bytes)',
    '0x540abf73': 'bridgeERC20To(address,address,address,uint256,uint32,bytes)',
    '0xb1a1a882': 'depositETH(uint32,bytes)',
    '0x9a2ac6d5': 'depositETHTo(address,uint32,bytes)',
    '0x58a997f6': 'depositERC20(address,address,uint256,uint32,bytes)',
    '0x838b2520': 'depositERC20To(address,address,address,uint256,uint32,bytes)',
    '0x32b7006d': 'withdraw(address,uint256,uint32,bytes)',
    '0xa3a79548': 'withdrawTo(address,address,uint256,uint32,bytes)',
    '0xe9e05c42': 'depositTransaction(address,uint256,uint64,bool,bytes)',
    '0xc2b3e5ac': 'initiateWithdrawal(address,uint256,bytes)',
  },
  'arbitrum-bridge': {
    '0x439370b1': 'depositEth()',
    '0x0f4d14e9': 'depositEth(uint256)',
    '0x679b6ded': 'createRetryableTicket(address,uint256,uint256,address,address,uint256,uint256,bytes)',
    '0xd2ce7d65': 'outboundTransfer(address,address,uint256,uint256,uint256,bytes)',
    '0x4fb1a07b': 'outboundTransferCustomRefund(address,address,address,uint256,uint256,uint256,bytes)',
    '0x7b3a3c8b': 'outboundTransfer(address,address,uint256,bytes)',
    '0x25e16063': 'withdrawEth(address)',
  },
  across: {
    '0x7b939232':
      'depositV3(address,address,address,address,uint256,uint256,uint256,address,uint32,uint32,uint32,bytes)',
    '0xad5425c6':
      'deposit(bytes32,bytes32,bytes32,bytes32,uint256,uint256,uint256,bytes32,uint32,uint32,uint32,bytes)',
  },
  hop: {
    '0xdeace8f5': 'sendToL2(uint256,address,uint256,uint256,uint256,address,uint256)',
    '0xeea0d7b2': 'swapAndSend(uint256,address,uint256,uint256,uint256,uint256,uint256,uint256)',
  },
  cctp: {
    '0x6fd3504e': 'depositForBurn(uint256,uint32,bytes32,address)',
    '0xf856ddb6': 'depositForBurnWithCaller(uint256,uint32,bytes32,address,bytes32)',
    '0x8e0250ee': 'depositForBurn(uint256,uint32,bytes32,address,bytes32,uint256,uint32)',
    '0x779b432d': 'depositForBurnWithHook(uint256,uint32,bytes32,address,bytes32,uint256,uint32,bytes)',
  },
}
