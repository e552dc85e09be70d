"""Our templates, styles, scripts and fonts within the site's theme."""

import re
from pathlib import Path

import material
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

THEME = Path(material.__file__).parent
ROOM = Path(__file__).parent
TEMPLATES = ROOM / "templates"
ASSETS = ROOM / "assets"
EDITOR_VENDOR = ASSETS / "vendor" / "sveltia-cms"
"""The editor, which only sites of banks with a repository have."""
LANGUAGE_SCRIPTS = ROOM.parent / "i18n" / "search"
"""What scripts know of languages, kept beside the Python that knows the same."""
ASSETS_URL = "assets/practice-bank"
SCRIPTS_URL = f"{ASSETS_URL}/scripts"
STYLE = f"{ASSETS_URL}/styles/site.css"
"""The styles that every page needs, in one file: a phone on a weak connection waits for each."""
FONTS = "styles/fonts.css"
STYLES = ("styles/practice-bank.css", "styles/view.css")
_HASHED = re.compile(r"\.[0-9a-f]{8}\.min\.(?:css|js)$")
THEME_SEARCH = "material/search"


def prepare_theme(config: MkDocsConfig) -> None:
    """Put our templates behind the site's own and before the theme's, and our styles before the site's own.

    Called once a language pass on the same configuration, so it must not add anything twice.
    """
    own, place = str(TEMPLATES), 1 if config.theme.custom_dir else 0
    if own not in config.theme.dirs:
        config.theme.dirs.insert(place, own)
    # Fonts of the theme come from an outside host; ours are beside the styles.
    config.theme["font"] = False
    config.extra_css = [STYLE, *(style for style in config.extra_css if style != STYLE)]


def replace_theme_search(config: MkDocsConfig) -> bool:
    """Switch the theme's search off, whose index nobody would read: ours stands in its place and knows Kazakh.

    Returns:
        Whether the site asks for the theme's.
    """
    # mkdocs-static-i18n looks for an index of each search it finds among the plugins.
    theirs = config.plugins.pop(THEME_SEARCH, None)
    if theirs is None:
        return False
    theirs.config.enabled = False
    return True


def add_assets(files: Files, config: MkDocsConfig) -> None:
    """Add our styles, scripts, fonts and their licences to the files of the site."""
    for address, source in find_assets().items():
        files.append(File.generated(config, address, abs_src_path=str(source), inclusion=InclusionLevel.NOT_IN_NAV))
    files.append(File.generated(config, STYLE, content=join_styles(), inclusion=InclusionLevel.NOT_IN_NAV))


def find_hashed(config: MkDocsConfig) -> list[str]:
    """Find the scripts and styles of the theme whose names hold a hash: addresses from the site's root, sorted."""
    found = {
        source.relative_to(folder).as_posix()
        for folder in map(Path, config.theme.dirs)
        for source in folder.glob("assets/*/**/*")
        if _HASHED.search(source.name)
    }
    return sorted(found)


def join_styles() -> str:
    """Join the styles that every page needs; those of fonts only where the fonts are."""
    names = (FONTS, *STYLES) if has_fonts() else STYLES
    return "\n".join((ASSETS / name).read_text("utf-8") for name in names)


def find_assets() -> dict[str, Path]:
    """Find what readers' browsers get of ours: files by address, from the site's root."""
    sources = (source for source in sorted(ASSETS.rglob("*")) if EDITOR_VENDOR not in source.parents)
    own = {f"{ASSETS_URL}/{source.relative_to(ASSETS).as_posix()}": source for source in sources}
    language = {f"{SCRIPTS_URL}/{source.name}": source for source in sorted(LANGUAGE_SCRIPTS.glob("*.mjs"))}
    return {address: source for address, source in (own | language).items() if source.is_file()}


def has_fonts() -> bool:
    """Whether the build step fetched the fonts from npm."""
    return any((ASSETS / "vendor").glob("noto-sans/*.woff2"))
