// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// The read side of the ENS registry (EIP-137), with an open way to write records for tests.
contract EnsRegistry {
  struct Entry {
    address owner;
    address resolver;
  }

  mapping(bytes32 => Entry) private entries;

  function setEntry(bytes32 node, address owner_, address resolver_) external {
    entries[node] = Entry(owner_, resolver_);
  }

  function owner(bytes32 node) external view returns (address) {
    return entries[node].owner;
  }

  function resolver(bytes32 node) external view returns (address) {
    return entries[node].resolver;
  }

  function ttl(bytes32) external pure returns (uint64) {
    return 0;
  }

  function recordExists(bytes32 node) external view returns (bool) {
    return entries[node].owner != address(0);
  }
}

/// A public resolver: addresses (EIP-137, EIP-2304), reverse names (EIP-181) and texts (EIP-634).
contract EnsResolver {
  mapping(bytes32 => address) private addresses;
  mapping(bytes32 => string) private names;
  mapping(bytes32 => mapping(string => string)) private texts;

  function setAddr(bytes32 node, address value) external {
    addresses[node] = value;
  }

  function setName(bytes32 node, string calldata value) external {
    names[node] = value;
  }

  function setText(bytes32 node, string calldata key, string calldata value) external {
    texts[node][key] = value;
  }

  function addr(bytes32 node) external view returns (address) {
    return addresses[node];
  }

  /// Coin type 60 is ether; no other coin is kept here.
  function addr(bytes32 node, uint256 coinType) external view returns (bytes memory) {
    if (coinType != 60 || addresses[node] == address(0)) return "";
    return abi.encodePacked(addresses[node]);
  }

  function name(bytes32 node) external view returns (string memory) {
    return names[node];
  }

  function text(bytes32 node, string calldata key) external view returns (string memory) {
    return texts[node][key];
  }

  function supportsInterface(bytes4 id) external pure returns (bool) {
    return id == 0x01ffc9a7 || id == 0x3b3b57de || id == 0xf1cb7e06 || id == 0x691f3431 || id == 0x59d1d43c;
  }
}

/// What clients of 2025 and later ask first: finds a name's resolver (exact names only, no wildcards) and asks it.
contract EnsUniversalResolver {
  struct Found {
    bytes name;
    uint256 offset;
    bytes32 node;
    address resolver;
    bool extended;
  }

  error ResolverNotFound(bytes name);

  EnsRegistry private immutable registry;

  constructor(EnsRegistry registry_) {
    registry = registry_;
  }

  function findResolver(bytes calldata name) public view returns (address resolver, bytes32 node, uint256 offset) {
    node = nodeOf(name, 0);
    return (registry.resolver(node), node, 0);
  }

  function requireResolver(bytes calldata name) public view returns (Found memory) {
    (address resolver, bytes32 node, ) = findResolver(name);
    if (resolver == address(0)) revert ResolverNotFound(name);
    return Found(name, 0, node, resolver, false);
  }

  function resolve(bytes calldata name, bytes calldata call) external view returns (bytes memory, address) {
    address resolver = requireResolver(name).resolver;
    (bool success, bytes memory answer) = resolver.staticcall(call);
    require(success, "resolver failed");
    return (answer, resolver);
  }

  /// Primary name of an address; empty when it has none.
  function reverse(bytes calldata target, uint256) external view returns (string memory, address, address) {
    bytes32 node = keccak256(abi.encodePacked(nodeOf("\x04addr\x07reverse\x00", 0), keccak256(hexOf(target))));
    EnsResolver resolver = EnsResolver(registry.resolver(node));
    if (address(resolver) == address(0)) return ("", address(0), address(0));
    return (resolver.name(node), address(resolver), address(resolver));
  }

  /// EIP-137 namehash of a name in DNS wire form, from the label at `at`.
  function nodeOf(bytes memory name, uint256 at) private pure returns (bytes32) {
    uint256 length = uint8(name[at]);
    if (length == 0) return bytes32(0);
    bytes memory label = new bytes(length);
    for (uint256 i = 0; i < length; i++) label[i] = name[at + 1 + i];
    return keccak256(abi.encodePacked(nodeOf(name, at + 1 + length), keccak256(label)));
  }

  function hexOf(bytes calldata value) private pure returns (bytes memory text) {
    bytes16 digits = "0123456789abcdef";
    text = new bytes(value.length * 2);
    for (uint256 i = 0; i < value.length; i++) {
      text[2 * i] = digits[uint8(value[i]) >> 4];
      text[2 * i + 1] = digits[uint8(value[i]) & 15];
    }
  }
}
