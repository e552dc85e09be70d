"""Our templates, styles and fonts within the site's theme."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files, InclusionLevel

ROOM = Path(__file__).parent
TEMPLATES = ROOM / "templates"
ASSETS = ROOM / "assets"
ASSETS_URL = "assets/practice-bank"
FONTS, STYLE = "fonts.css", "practice-bank.css"


def prepare_theme(config: MkDocsConfig) -> None:
    """Put our templates behind the site's own and before the theme's, and our styles before the site's own.

    Called once a language pass on the same configuration, so it must not add anything twice.
    """
    own, place = str(TEMPLATES), 1 if config.theme.custom_dir else 0
    if own not in config.theme.dirs:
        config.theme.dirs.insert(place, own)
    # Fonts of the theme come from an outside host; ours are beside the styles.
    config.theme["font"] = False
    # One sitemap for all languages is written at the end; the theme's holds one pass.
    config.theme.static_templates.discard("sitemap.xml")
    styles = [f"{ASSETS_URL}/{name}" for name in ((FONTS, STYLE) if has_fonts() else (STYLE,))]
    config.extra_css = styles + [style for style in config.extra_css if style not in styles]


def add_assets(files: Files, config: MkDocsConfig) -> None:
    """Add our styles, fonts and their licences to the files of the site."""
    for source in sorted(ASSETS.rglob("*")):
        if source.is_file():
            address = f"{ASSETS_URL}/{source.relative_to(ASSETS).as_posix()}"
            files.append(File.generated(config, address, abs_src_path=str(source), inclusion=InclusionLevel.NOT_IN_NAV))


def has_fonts() -> bool:
    """Whether the build step fetched the fonts from npm."""
    return any((ASSETS / "vendor").glob("noto-sans/*.woff2"))
