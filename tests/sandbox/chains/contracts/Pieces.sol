// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// A collection of counted pieces (ERC-1155) as far as a wallet sees it, with a function that takes them under another name.
contract Pieces {
  mapping(uint256 => mapping(address => uint256)) private _held;

  event TransferSingle(address indexed by, address indexed from, address indexed to, uint256 id, uint256 value);
  event TransferBatch(address indexed by, address indexed from, address indexed to, uint256[] ids, uint256[] values);

  function balanceOf(address owner, uint256 id) external view returns (uint256) {
    return _held[id][owner];
  }

  function mint(address to, uint256 id, uint256 value) external {
    _held[id][to] += value;
    emit TransferSingle(msg.sender, address(0), to, id, value);
  }

  function safeTransferFrom(address from, address to, uint256 id, uint256 value, bytes calldata) external {
    require(from == msg.sender, "not yours");
    _move(from, to, id, value);
    emit TransferSingle(msg.sender, from, to, id, value);
  }

  function claimReward(address to, uint256[] calldata ids, uint256[] calldata values) external {
    for (uint256 at = 0; at < ids.length; at++) _move(msg.sender, to, ids[at], values[at]);
    emit TransferBatch(msg.sender, msg.sender, to, ids, values);
  }

  /// A log of what nobody moved.
  function pretend(address from, address to, uint256 id, uint256 value) external {
    emit TransferSingle(msg.sender, from, to, id, value);
  }

  function _move(address from, address to, uint256 id, uint256 value) private {
    _held[id][from] -= value;
    _held[id][to] += value;
  }
}
