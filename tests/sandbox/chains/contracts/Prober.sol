// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// Never deployed: an eth_call puts this code at the user's own address (state override), so that every contract sees
/// the user as the sender. It makes the user's calls and tells what was owned and allowed before and after.
contract Prober {
  struct Step {
    address to;
    uint256 value;
    bytes data;
  }

  struct Question {
    address to;
    bytes data;
  }

  /// A token that burns all gas must not hide the others.
  uint256 private constant GAS_OF_A_QUESTION = 300_000;

  /// The last step is what is asked about; those before it are mined before it, and may fail.
  /// @return time of the block
  /// @return first answers before; four words each: bytes that came back (all ones: the call failed), then three words. The
  ///   first one is the native balance.
  /// @return last answers after
  /// @return spent gas of the last step
  /// @return failure what it gave back when it failed, behind one byte; empty when it worked
  function probe(Step[] calldata steps, Question[] calldata questions)
    external
    returns (
      uint256 time,
      uint256[4][] memory first,
      uint256[4][] memory last,
      uint256 spent,
      bytes memory failure
    )
  {
    time = block.timestamp;
    for (uint256 at = 0; at < steps.length; at++) {
      bool isLast = at + 1 == steps.length;
      if (isLast) first = _ask(questions);
      uint256 left = gasleft();
      (bool ok, bytes memory answer) = steps[at].to.call{value: steps[at].value}(steps[at].data);
      if (!isLast) continue;
      spent = left - gasleft();
      if (!ok) failure = bytes.concat(hex"01", answer);
    }
    last = _ask(questions);
  }

  function _ask(Question[] calldata questions) private view returns (uint256[4][] memory answers) {
    answers = new uint256[4][](questions.length + 1);
    answers[0] = [uint256(32), address(this).balance, 0, 0];
    for (uint256 at = 0; at < questions.length; at++) {
      address to = questions[at].to;
      bytes memory data = questions[at].data;
      uint256[4] memory answer = answers[at + 1];
      assembly {
        // Copies three words at most, whatever is sent back.
        let ok := staticcall(GAS_OF_A_QUESTION, to, add(data, 32), mload(data), add(answer, 32), 96)
        mstore(answer, or(returndatasize(), sub(0, iszero(ok))))
      }
    }
  }

  /// ERC-1271: a signature that the user is going to give (Permit2) is taken as given.
  function isValidSignature(bytes32, bytes calldata) external pure returns (bytes4) {
    return 0x1626ba7e;
  }

  function onERC721Received(address, address, uint256, bytes calldata) external pure returns (bytes4) {
    return this.onERC721Received.selector;
  }

  function onERC1155Received(address, address, uint256, uint256, bytes calldata) external pure returns (bytes4) {
    return this.onERC1155Received.selector;
  }

  function onERC1155BatchReceived(address, address, uint256[] calldata, uint256[] calldata, bytes calldata)
    external
    pure
    returns (bytes4)
  {
    return this.onERC1155BatchReceived.selector;
  }

  fallback() external payable {}

  receive() external payable {}
}
