// Help on publishing. The configuration of nginx is tried as it stands here by Tests/Publishing.

import Site

/// The topic publish.
enum PublishHelp {
  static let blocks: [HelpBlock] = [
    .paragraph(
      """
      `dossier build` leaves a folder, site/, that any web server can serve as it is: relative addresses, no script that must run, no \
      request to another host. Set base-url in report.yml to where it will be, and build: then it has canonical addresses, sitemap.xml \
      and whole addresses in feed.xml and in the code that embeds figures.
      """), .heading("Before you publish"),
    .code(
      """
      dossier accept           # keep what the archive says beside the text
      dossier build            # the site
      dossier check --strict   # text, numbers, pages: warnings count too
      dossier verify site      # every file as SHA256SUMS has it
      """),
    .paragraph(
      "Who is named, and what is kept back, publishing: in report.yml says; `dossier help report` has its keys."),
    .heading("A new version"),
    .code(
      """
      dossier keep             # site/ as it is out, to content/versions/VERSION
      """),
    .paragraph(
      """
      Then raise `version` in report.yml, write the day as `updated`, and say in corrections.yml what was wrong, why and where. The next \
      build has a page of corrections with links to their places, and the kept versions, byte for byte, under versions/. Their readers \
      learn of later ones by the link at the foot of each page to base-url: set it before the first version is published. A version that says \
      what `publishing:` has withheld since is a problem: remove its folder, or build that version again and keep it anew.
      """),
    .heading("GitHub Pages"),
    .paragraph(
      """
      `dossier init` writes .github/workflows/report.yml, which checks the report at every push and publishes site/. Commit content/ with \
      accepted.json, and site/; the archive stays with you. In the repository's settings, under Secrets and variables, Actions, Variables, \
      set DOSSIER_URL to the address of a packed command (`make dist` writes one) and DOSSIER_SHA256 to its SHA-256; until then the \
      workflow does nothing. Under Pages choose GitHub Actions as the source and set the variable PUBLISH to pages. A site without that \
      workflow: push the folder to a branch gh-pages with an empty file .nojekyll in it.
      """), .heading("Netlify"),
    .paragraph("Drop the folder site/ on the page of your sites, or put netlify.toml beside content/:"),
    .code(
      """
      [build]
        publish = "site"
      """),
    .paragraph(
      "Nothing is built there: leave the build command empty. 404.html is found by itself. By hand: `netlify deploy --dir site --prod`."
    ),
    .heading("rsync and nginx"), .code("rsync -rlt --delete-delay --delay-updates site/ you@example.org:/srv/report/"),
    .paragraph("The report at /report/ of a host; with / in the place of /report/, the host is the report's alone:"),
    .code(nginx),
    .paragraph(
      """
      Every page carries its Content-Security-Policy itself, so the server needs none. The files are many and small and compress well; \
      their names do not change when their contents do, so let browsers ask each time, as above: an unchanged file costs a line.
      """), .heading("In your own CI"),
    .paragraph(
      """
      `dossier check --no-archive --strict` needs the text, accepted.json and no archive, `dossier verify site` the site alone. Both end \
      with exit code 1 if something is wrong; --format github prints problems as annotations.
      """),
  ]

  /// Where the site is served. The listening address and the folder are what a test replaces.
  static let nginx = """
    server {
      listen 80;
      server_name example.org;
      charset utf-8;
      charset_types text/css text/csv text/plain text/xml application/javascript;
      include /etc/nginx/mime.types;
      types { text/csv csv; text/plain cff bib sql; }
      default_type text/plain;
      absolute_redirect off;
      gzip on;
      gzip_types text/css text/csv text/plain application/javascript
                 application/json application/atom+xml text/xml image/svg+xml;

      location = /report { return 301 /report/; }
      location /report/ {
        alias /srv/report/;
        index index.html;
        error_page 404 /report/404.html;
        add_header Cache-Control "no-cache";
        add_header X-Content-Type-Options nosniff;
      }
    }
    """
}
