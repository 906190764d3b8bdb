#!/bin/bash
# Puts the certificate and the notary's key from the environment into a keychain of this run's own.
set -euo pipefail

if [ -z "${MACOS_CERTIFICATE:-}" ]; then
    echo "MACOS_CERTIFICATE is not set: nothing will be signed for others."
    exit 0
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chain=$RUNNER_TEMP/signing.keychain-db
password=$(openssl rand -hex 24)

security create-keychain -p "$password" "$chain"
security set-keychain-settings -lut 7200 "$chain"
security unlock-keychain -p "$password" "$chain"
printf %s "$MACOS_CERTIFICATE" | base64 --decode > "$folder/certificate.p12"
security import "$folder/certificate.p12" -k "$chain" -P "$MACOS_CERTIFICATE_PASSWORD" -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$chain" > /dev/null
security list-keychains -d user -s "$chain" login.keychain

if [ -n "${MACOS_NOTARY_KEY:-}" ]; then
    printf %s "$MACOS_NOTARY_KEY" > "$folder/notary.p8"
    xcrun notarytool store-credentials cnn-workbench --keychain "$chain" \
        --key "$folder/notary.p8" --key-id "$MACOS_NOTARY_KEY_ID" --issuer "$MACOS_NOTARY_ISSUER"
fi
