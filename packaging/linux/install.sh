#!/bin/sh
# Puts CNN Workbench into this user's menus; no root is needed. With --remove, takes it out again.
# Projects, settings and weights of the user are never touched.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
bin=$HOME/.local/bin
app=$data/cnn-workbench-program

refresh() {
    # Desktops that have these notice the change at once; the others at the next login.
    command -v update-desktop-database >/dev/null && update-desktop-database -q "$data/applications" || :
    command -v update-mime-database >/dev/null && update-mime-database "$data/mime" || :
    command -v gtk-update-icon-cache >/dev/null && gtk-update-icon-cache -q -t "$data/icons/hicolor" || :
}

remove() {
    rm -rf -- "$app"
    rm -f -- "$bin/cnn-workbench" "$data/applications/cnn-workbench.desktop" \
        "$data/metainfo/io.github.cnn_workbench.metainfo.xml" "$data/mime/packages/cnn-workbench.xml"
    find "$data/icons/hicolor" -name 'cnn-workbench.*' -delete 2>/dev/null || :
}

if [ "${1:-}" = --remove ]; then
    remove
    refresh
    echo "CNN Workbench is removed. Your projects and settings are where they were."
    exit 0
fi

# Beside the old version first, so that a copy that fails leaves a program that works.
mkdir -p "$data" "$bin"
new=$app.new
rm -rf -- "$new"
cp -a -- "$here/cnn-workbench" "$new"
cp -- "$here/install.sh" "$new/"
remove
mv -- "$new" "$app"
mkdir -p "$data/applications" "$data/metainfo" "$data/mime/packages"
cp -R -- "$here/share/icons" "$data/"
cp -- "$here/share/metainfo/"*.xml "$data/metainfo/"
cp -- "$here/share/mime/packages/"*.xml "$data/mime/packages/"
# Menus do not look into ~/.local/bin on every system: the entry names the program itself.
sed "s|^Exec=cnn-workbench|Exec=\"$app/cnn-workbench\"|" "$here/share/applications/cnn-workbench.desktop" \
    > "$data/applications/cnn-workbench.desktop"
ln -sf -- "$app/cnn-workbench" "$bin/cnn-workbench"
refresh
echo "CNN Workbench is in your menus now, and cnn-workbench in $bin."
echo "To remove it: sh \"$app/install.sh\" --remove"
