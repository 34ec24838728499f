// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// The read side of Multicall3 as it lives at 0xcA11bde05977b3631167028862bE2a173976CA11: same selectors, same answers.
contract Multicall3 {
  struct Call {
    address target;
    bytes callData;
  }

  struct Call3 {
    address target;
    bool allowFailure;
    bytes callData;
  }

  struct Result {
    bool success;
    bytes returnData;
  }

  function aggregate(Call[] calldata calls) external payable returns (uint256 blockNumber, bytes[] memory returnData) {
    blockNumber = block.number;
    returnData = new bytes[](calls.length);
    for (uint256 i = 0; i < calls.length; i++) {
      bool success;
      (success, returnData[i]) = calls[i].target.call(calls[i].callData);
      require(success, "Multicall3: call failed");
    }
  }

  function tryAggregate(bool requireSuccess, Call[] calldata calls) external payable returns (Result[] memory results) {
    results = new Result[](calls.length);
    for (uint256 i = 0; i < calls.length; i++) {
      (results[i].success, results[i].returnData) = calls[i].target.call(calls[i].callData);
      require(results[i].success || !requireSuccess, "Multicall3: call failed");
    }
  }

  function aggregate3(Call3[] calldata calls) external payable returns (Result[] memory results) {
    results = new Result[](calls.length);
    for (uint256 i = 0; i < calls.length; i++) {
      (results[i].success, results[i].returnData) = calls[i].target.call(calls[i].callData);
      require(results[i].success || calls[i].allowFailure, "Multicall3: call failed");
    }
  }

  function getEthBalance(address account) external view returns (uint256) {
    return account.balance;
  }

  function getBlockNumber() external view returns (uint256) {
    return block.number;
  }

  function getChainId() external view returns (uint256) {
    return block.chainid;
  }

  function getCurrentBlockTimestamp() external view returns (uint256) {
    return block.timestamp;
  }

  function getBasefee() external view returns (uint256) {
    return block.basefee;
  }
}
