// The workflow of a new report: at every push GitHub's CI checks the text against what was last accepted and the site against its list of
// files, and publishes the site if told to. It does nothing until the repository says where the command lies, so that no first push fails.

enum StartingWorkflow {
  /// Its path below the report's folder.
  static let path = ".github/workflows/report.yml"

  static let text = """
    # Checks the report at every push, and publishes site/ if the repository's variable PUBLISH is pages. It needs no archive: the numbers of
    # the text are checked against content/accepted.json, which `dossier accept` writes. `dossier help publish` says what to set.
    name: report
    on:
      push:
      pull_request:
    permissions:
      contents: read
    jobs:
      check:
        if: vars.DOSSIER_URL != ''
        runs-on: ubuntu-latest
        steps:
          - uses: actions/checkout@v4
          - name: Install dossier
            env:
              DOSSIER_URL: ${{ vars.DOSSIER_URL }}
              DOSSIER_SHA256: ${{ vars.DOSSIER_SHA256 }}
            run: |
              curl --fail --silent --show-error --location --output dossier.tar.gz "$DOSSIER_URL"
              echo "$DOSSIER_SHA256  dossier.tar.gz" | sha256sum --check
              mkdir "$RUNNER_TEMP/dossier"
              tar --extract --gzip --file dossier.tar.gz --directory "$RUNNER_TEMP/dossier" --strip-components 1
              rm dossier.tar.gz
              sudo apt-get update
              xargs --arg-file "$RUNNER_TEMP/dossier/share/dossier/packages" sudo apt-get install --yes --no-install-recommends
              echo "$RUNNER_TEMP/dossier/bin" >> "$GITHUB_PATH"
          - name: Check the text and its numbers
            run: dossier check --no-archive --strict --format github
          - name: Check that the site is whole
            run: dossier verify site --format github
      publish:
        needs: check
        if: vars.PUBLISH == 'pages' && github.event_name == 'push' && github.ref_name == github.event.repository.default_branch
        runs-on: ubuntu-latest
        permissions:
          pages: write
          id-token: write
          contents: read
        environment:
          name: github-pages
          url: ${{ steps.deployment.outputs.page_url }}
        steps:
          - uses: actions/checkout@v4
          - uses: actions/upload-pages-artifact@v3
            with:
              path: site
          - id: deployment
            uses: actions/deploy-pages@v4

    """
}
